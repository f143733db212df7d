// Dataset → the document for the templates' XPath. data/README.md describes it; tests/dataset hold it to that.
#include <algorithm>

#include "base/utf8.h"
#include "report/dataset/dataset.h"
#include "report/dataset/readers.h"
#include "report/dataset/values.h"
#include "report/dataset/view_builder.h"

namespace toji::dataset {
namespace {

using pugi::xml_node;

// How many characters the longest of the texts has.
template <class All, class TextOf>
std::size_t longest(const All& all, const TextOf& text_of) {
  std::size_t most = 0;
  for (const auto& one : all) most = std::max(most, to_utf32(text_of(one)).size());
  return most;
}

void add_plan(ViewBuilder& out, xml_node root, const Plan& plan) {
  const xml_node node = out.add(root, "計画");
  out.add(node, "名称", plan.name);
  const xml_node years = out.add(node, "年度一覧");
  for (const Year& year : plan.years) {
    const xml_node one = out.add(years, "年度", year.label);
    out.set(one, "id", year.id);
    out.set(one, "半角名", nfkc(year.label.text));
  }
  const xml_node levels = out.add(node, "階層一覧");
  out.set(levels, "最長", longest(plan.levels, [](const Name& level) { return level.text; }));
  for (const Name& level : plan.levels) out.add(levels, "階層", level);
  const xml_node scale = out.add(node, "評価尺度");
  out.set(scale, "記号最長", longest(plan.scale, [](const Rating& rating) { return rating.symbol; }));
  out.set(scale, "名最長", longest(plan.scale, [](const Rating& rating) { return rating.name; }));
  for (const Rating& rating : plan.scale) {
    const xml_node one = out.add(scale, "評価", rating.definition);
    out.set(one, "記号", rating.symbol);
    out.set(one, "名", rating.name);
  }
  const xml_node stages = out.add(node, "評価段階");
  for (const Name& stage : plan.stages) out.add(stages, "段階", stage);
  out.add(node, "凡例", usual_legend(plan));
  out.add(node, "目標注記", plan.target_note);
  const xml_node fields = out.add(node, "欄一覧");
  for (const Name& field : plan.extra_fields) out.set(out.add(fields, "欄"), "名", field.text);
}

std::string lead_line(const std::vector<LeadPiece>& pieces, const Counts& counts) {
  std::string out;
  for (const LeadPiece& piece : pieces) {
    switch (piece.kind) {
      case LeadPiece::Kind::text:
        out += piece.text;
        break;
      case LeadPiece::Kind::share:
        out += percent(counts.tenths(piece.rating));
        break;
      case LeadPiece::Kind::count:
        out += std::to_string(counts.by_rating[piece.rating]);
        break;
      case LeadPiece::Kind::total:
        out += std::to_string(counts.rated());
        break;
    }
  }
  return out;
}

std::string lead(const Dataset& dataset) {
  std::string out;
  for (const auto& line : dataset.annual.lead)
    (out += &line == dataset.annual.lead.data() ? "" : "\n") += lead_line(line, dataset.statistics.all);
  return out;
}

void add_previous(ViewBuilder& out, xml_node parent, const Dataset& dataset) {
  const PreviousYear& previous = *dataset.annual.previous;
  xml_node node = out.add(parent, "前年度");
  out.tree.set_span(node, previous.span);
  out.set(node, "名", previous.label);
  out.set(node, "半角名", nfkc(previous.label));
  add_counts(out, node, dataset.plan, {0, previous.counts});
  node.remove_attribute("枚数");  // nothing says how many there were
}

void add_annual(ViewBuilder& out, xml_node root, const Dataset& dataset) {
  const Annual& annual = dataset.annual;
  const xml_node node = out.add(root, "年次");
  out.set(node, "年度", dataset.plan.years[annual.year].id);
  out.set(node, "名", dataset.plan.years[annual.year].label.text);
  out.set(node, "半角名", nfkc(dataset.plan.years[annual.year].label.text));
  out.set(node, "番号", annual.year + 1);
  out.add(node, "発行日", annual.date);
  out.add(node, "編者", annual.author);
  const xml_node divisions = out.add(node, "実行課一覧");
  for (const Division& division : annual.divisions)
    out.set(out.add(divisions, "課", division.name), "総称", division.collective ? "はい" : "");
  if (annual.previous) add_previous(out, node, dataset);
  const xml_node overview = out.add(node, "概要");
  out.add(overview, "題", annual.title.value_or(Text{}));
  out.add(overview, "副題", annual.subtitle.value_or(Text{}));
  out.add(overview, "概要文", lead(dataset), annual.lead_span);
}

// The guide as it is written, its texts normalized.
void copy_guide(ViewBuilder& out, xml_node parent, const data_tree::DataTree& guide, const xml_node& source) {
  for (const xml_node& child : source.children()) {
    if (child.type() != pugi::node_element) continue;
    const auto lines = data_tree::lines_of(guide, child);
    xml_node node = out.add(parent, child.name(), Text{lines, guide.span_of(child)});
    for (const pugi::xml_attribute& attribute : child.attributes())
      out.set(node, attribute.name(), data_tree::normalized(attribute.value()));
    copy_guide(out, node, guide, child);
  }
}

void add_totals(ViewBuilder& out, xml_node root, const Dataset& dataset) {
  const xml_node node = out.add(root, "集計");
  add_counts(out, out.add(node, "全体"), dataset.plan, dataset.statistics.all);
  for (std::size_t i = 0; i < dataset.annual.divisions.size(); ++i) {
    const Division& division = dataset.annual.divisions[i];
    const xml_node one = out.add(node, "課");
    out.set(one, "名", division.name.text);
    out.set(one, "総称", division.collective ? "はい" : "");
    add_counts(out, one, dataset.plan, dataset.statistics.divisions[i]);
  }
}

// The tree: items in order, parents first, so that one pass with the nodes made so far is enough.
void add_tree(ViewBuilder& out, xml_node root, const Dataset& dataset) {
  const Plan& plan = dataset.plan;
  const xml_node tree = out.add(root, "体系");
  std::vector<xml_node> made;
  for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
    const Node& node = plan.nodes[i];
    made.push_back(out.add(node.parent == Node::none ? tree : made[node.parent], "項"));
    out.tree.set_span(made[i], node.name.span);
    out.set(made[i], "id", node.id);
    out.set(made[i], "階層", plan.levels[node.level].text);
    out.set(made[i], "段", node.level + 1);
    out.set(made[i], "番号", node.number);
    out.set(made[i], "名", node.name.text);
    out.set(made[i], "索引名", node.index_name.text);
    add_counts(out, out.add(made[i], "集計"), plan, dataset.statistics.nodes[i]);
  }
  std::vector<xml_node> measures;
  for (const Measure& measure : plan.measures) {
    measures.push_back(out.add(made[measure.node], "施策"));
    out.set(measures.back(), "id", measure.id);
    out.set(measures.back(), "番号", measure.number);
    out.set(measures.back(), "再掲", measure.copy_of);
  }
  for (const Sheet& sheet : dataset.sheets) {
    const xml_node node = measures[sheet.measure];
    if (!node.first_child()) out.add(node, "事業名", sheet.title);
    const xml_node one = out.add(node, "頁");
    out.set(one, "番号", sheet.page);
    out.set(one, "id", sheet.id);
  }
}

constexpr const char* word_of(Selection::Kind kind) {
  switch (kind) {
    case Selection::Kind::division:
      return "実行課";
    case Selection::Kind::item:
      return "項";
    case Selection::Kind::sheet:
      return "シート";
  }
  return "";
}

void add_selection(ViewBuilder& out, xml_node root, const Dataset& dataset, const Selection& selection) {
  const xml_node node = out.add(root, "抜粋");
  const bool single = selection.kind == Selection::Kind::sheet;
  out.set(node, "種類", word_of(selection.kind));
  out.set(node, "名", single ? dataset.sheets[selection.sheets.front()].index_title.str() : selection.name);
  Counts counts{0, std::vector<unsigned>(dataset.plan.scale.size())};
  for (const std::size_t index : selection.sheets) add(counts, dataset.sheets[index]);
  add_counts(out, node, dataset.plan, counts);
}

data_tree::DataTree view_of(const Dataset& dataset, const Selection* selection) {
  ViewBuilder out;
  const xml_node root = out.tree.document.append_child("冊子");
  add_plan(out, root, dataset.plan);
  add_annual(out, root, dataset);
  if (selection != nullptr) add_selection(out, root, dataset, *selection);
  if (const xml_node guide = dataset.guide.document.document_element())
    copy_guide(out, out.add(root, "説明"), dataset.guide, guide);
  add_totals(out, root, dataset);
  add_tree(out, root, dataset);
  add_sheets(out, root, dataset, selection);
  return std::move(out.tree);
}

}  // namespace

void add_counts(ViewBuilder& out, xml_node parent, const Plan& plan, const Counts& counts) {
  out.set(parent, "枚数", counts.sheets);
  out.set(parent, "件数", counts.rated());
  for (std::size_t i = 0; i < plan.scale.size(); ++i) {
    const xml_node one = out.add(parent, "評価");
    out.set(one, "記号", plan.scale[i].symbol);
    out.set(one, "名", plan.scale[i].name);
    out.set(one, "件数", counts.by_rating[i]);
    out.set(one, "割合", percent(counts.tenths(i)));
  }
}

data_tree::DataTree view(const Dataset& dataset) { return view_of(dataset, nullptr); }

data_tree::DataTree view(const Dataset& dataset, const Selection& selection) { return view_of(dataset, &selection); }

}  // namespace toji::dataset
