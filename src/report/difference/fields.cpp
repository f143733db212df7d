#include "report/difference/fields.h"

#include "report/dataset/fields.h"

namespace toji::difference {
namespace {

using namespace dataset;
using dataset::Text;

void add(std::vector<Field>& fields, std::string name, std::vector<std::string> texts) {
  std::erase(texts, "");
  fields.push_back({std::move(name), std::move(texts)});
}

void add(std::vector<Field>& fields, std::string name, const std::optional<Text>& text) {
  add(fields, std::move(name), {text ? text->str() : std::string()});
}

void add(std::vector<Field>& fields, std::string name, const std::vector<Cell>& cells) {
  std::vector<std::string> texts;
  for (const Cell& cell : cells) texts.push_back(cell.text.str());
  add(fields, std::move(name), std::move(texts));
}

std::vector<std::string> names_in(const std::vector<Name>& names) {
  std::vector<std::string> out;
  for (const Name& name : names) out.push_back(name.text);
  return out;
}

void add(std::vector<Field>& fields, const SheetField& field, const Sheet& sheet) {
  switch (field.kind) {
    case FieldKind::divisions:
      return add(fields, field.name, names_in(sheet.fields.divisions));
    case FieldKind::targets:
      return add(fields, field.name, sheet.fields.targets.value_or(std::vector<Cell>()));
    case FieldKind::assessment:
      return add(fields, field.name, {sheet.assessment ? sheet.assessment->printed.str() : std::string()});
    case FieldKind::text:
      return add(fields, field.name, sheet.fields[field.text]);
  }
}

void add_lead(std::vector<Field>& fields, const Dataset& dataset) {
  std::string text;
  for (const auto& line : dataset.annual.lead) {
    for (const LeadPiece& piece : line) {
      using Kind = LeadPiece::Kind;
      const Counts& counts = dataset.statistics.all;
      text += piece.kind == Kind::text    ? piece.text
              : piece.kind == Kind::share ? percent(counts.tenths(piece.rating))
              : piece.kind == Kind::count ? std::to_string(counts.by_rating[piece.rating])
                                          : std::to_string(counts.rated());
    }
    text += '\n';
  }
  if (!text.empty()) text.pop_back();
  add(fields, "概要文", {text});
}

void add_previous(std::vector<Field>& fields, const Dataset& dataset) {
  const auto& previous = dataset.annual.previous;
  if (!previous) return;
  for (std::size_t i = 0; i < previous->counts.size(); ++i)
    add(fields, previous->label + " " + dataset.plan.scale[i].symbol, {std::to_string(previous->counts[i])});
}

void add_guide(std::vector<Field>& fields, const Dataset& dataset) {
  std::size_t number = 0;
  for (const pugi::xml_node& part : dataset.guide.document.document_element().children())
    if (part.type() == pugi::node_element) {
      std::string text;
      for (const data_tree::TextLine& line : data_tree::lines_of(dataset.guide, part))
        text += (text.empty() ? "" : "\n") + line.text;
      add(fields, std::string(part.name()) + " " + std::to_string(++number), {std::move(text)});
    }
}

}  // namespace

std::vector<Field> fields_of(const Plan& plan, const Sheet& sheet) {
  const SheetFile& file = sheet.fields;
  std::vector<Field> out;
  std::vector<std::size_t> ancestors;
  for (std::size_t i = sheet.node; i != Node::none; i = plan.nodes[i].parent) ancestors.push_back(i);
  for (auto i = ancestors.rbegin(); i != ancestors.rend(); ++i)
    add(out, plan.levels[plan.nodes[*i].level].text, {plan.nodes[*i].name.text});
  add(out, "事業名", sheet.title);
  add(out, "概要", sheet.outline);
  add(out, "年次計画", sheet.schedule);
  for (const SheetField& field : sheet_fields) add(out, field, sheet);
  for (const ExtraField& extra : file.extra) add(out, plan.extra_fields[extra.field].text, extra.text);
  return out;
}

std::vector<Field> fields_of(const Dataset& dataset) {
  const Annual& annual = dataset.annual;
  std::vector<Field> out;
  add(out, "計画の名称", {dataset.plan.name.text});
  add(out, "年度", {dataset.plan.years[annual.year].label.text});
  add(out, "発行日", {annual.date.text});
  add(out, "編者", {annual.author.text});
  add(out, "題", annual.title);
  add(out, "副題", annual.subtitle);
  add_lead(out, dataset);
  add_previous(out, dataset);
  add_guide(out, dataset);
  return out;
}

}  // namespace toji::difference
