#include "store/archive/errata.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "store/archive/fields.h"
#include "base/delimited.h"

namespace toji::archive {
namespace {

using dataset::Dataset;
using dataset::Sheet;

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) (out += out.empty() ? "" : "\n") += text;
  return out;
}

std::string flat(std::string text, const char* line_end) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
    text.replace(at, 1, line_end);
  return text;
}

// Cell by cell where there are as many on both sides, else as one text.
void add(std::vector<Difference>& out, const Difference& place, const Field& before, const Field& after) {
  if (before.texts == after.texts) return;
  const bool aligned = before.texts.size() == after.texts.size();
  const std::size_t count = aligned ? after.texts.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    Difference one = place;
    one.field = after.name;
    one.before = aligned ? before.texts[i] : joined(before.texts);
    one.after = aligned ? after.texts[i] : joined(after.texts);
    if (one.before != one.after) out.push_back(std::move(one));
  }
}

// Fields are matched by name; the newer list gives the order, what only the older one has comes last.
void compare(std::vector<Difference>& out, const Difference& place, const std::vector<Field>& before,
             const std::vector<Field>& after) {
  const auto named = [](const std::vector<Field>& fields, const std::string& name) {
    return std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
  };
  for (const Field& field : after) {
    const auto old = named(before, field.name);
    add(out, place, old == before.end() ? Field{field.name, {}} : *old, field);
  }
  for (const Field& field : before)
    if (named(after, field.name) == after.end()) add(out, place, field, Field{field.name, {}});
}

std::map<std::string, const Sheet*> by_id(const Dataset& dataset) {
  std::map<std::string, const Sheet*> out;
  for (const Sheet& sheet : dataset.sheets) out[sheet.id] = &sheet;
  return out;
}

// A group of sheets as the booklet counts it: its name, and each of its figures as a field.
struct Group {
  std::string id, name;
  std::vector<Field> figures;
};

Group group_of(const dataset::Plan& plan, std::string id, std::string name, const dataset::Counts& counts) {
  Group out{std::move(id), std::move(name), {}};
  out.figures.push_back({"枚数", {std::to_string(counts.sheets)}});
  out.figures.push_back({"評価のある件数", {std::to_string(counts.rated())}});
  for (std::size_t i = 0; i < plan.scale.size(); ++i)
    out.figures.push_back({plan.scale[i].symbol + "（" + plan.scale[i].name + "）の件数と割合",
                           {std::to_string(counts.by_rating[i]) + "件、" + dataset::percent(counts.tenths(i)) + "％"}});
  return out;
}

// The whole, each item of the plan, each division: what the charts and tables of the booklet show.
std::vector<Group> groups_of(const Dataset& dataset) {
  std::vector<Group> out{group_of(dataset.plan, "", "全体", dataset.statistics.all)};
  for (std::size_t i = 0; i < dataset.plan.nodes.size(); ++i) {
    const dataset::Node& node = dataset.plan.nodes[i];
    const std::string name = dataset.plan.levels[node.level].text + "「" + node.name.text + "」";
    out.push_back(group_of(dataset.plan, "項 " + node.id, name, dataset.statistics.nodes[i]));
  }
  for (std::size_t i = 0; i < dataset.annual.divisions.size(); ++i) {
    const std::string& name = dataset.annual.divisions[i].name.text;
    out.push_back(group_of(dataset.plan, "課 " + name, name, dataset.statistics.divisions[i]));
  }
  return out;
}

// Figures that are computed, and change with the ratings. A group that is new or gone is told of where it is.
void compare_counts(std::vector<Difference>& out, const Dataset& before, const Dataset& after) {
  const std::vector<Group> old = groups_of(before);
  for (const Group& group : groups_of(after)) {
    const auto was = std::find_if(old.begin(), old.end(), [&](const Group& g) { return g.id == group.id; });
    if (was != old.end()) compare(out, {0, "件数: " + group.name, "", "", ""}, was->figures, group.figures);
  }
}

bool is_of_number(char c) { return (c >= '0' && c <= '9') || c == '.'; }

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The text with what is not in the other one between its like beginning and end in an <異>.
void add_words(pugi::xml_node parent, const char* name, const std::string& text, const std::string& other) {
  const std::size_t shorter = std::min(text.size(), other.size());
  const auto parts_character = [](const std::string& one, std::size_t at) {
    return at < one.size() && continues(one[at]);
  };
  std::size_t begin = 0, tail = 0;
  while (begin < shorter && text[begin] == other[begin]) ++begin;
  while (begin > 0 && (parts_character(text, begin) || parts_character(other, begin))) --begin;
  while (tail < shorter - begin && text[text.size() - 1 - tail] == other[other.size() - 1 - tail]) ++tail;
  while (tail > 0 && continues(text[text.size() - tail])) --tail;
  while (begin > 0 && is_of_number(text[begin - 1])) --begin;  // numbers differ as wholes
  while (tail > 0 && is_of_number(text[text.size() - tail])) --tail;
  pugi::xml_node node = parent.append_child(name);
  const auto add = [&](const char* element, std::string_view part) {
    if (!part.empty()) node.append_child(element).text().set(std::string(part).c_str());
  };
  const std::string_view all = text;
  add("同", all.substr(0, begin));
  add("異", all.substr(begin, all.size() - begin - tail));
  add("同", all.substr(all.size() - tail));
}

Difference place_of(const Sheet& sheet) { return {sheet.page, flat(sheet.title.str(), ""), "", "", ""}; }

void append_attribute(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

}  // namespace

std::vector<Difference> compare(const Dataset& before, const Dataset& after) {
  std::vector<Difference> out;
  compare(out, {}, fields_of(before), fields_of(after));
  compare_counts(out, before, after);
  const auto old_sheets = by_id(before), new_sheets = by_id(after);
  for (const Sheet& sheet : after.sheets) {
    const auto old = old_sheets.find(sheet.id);
    if (old == old_sheets.end())
      out.push_back({sheet.page, flat(sheet.title.str(), ""), "シート", "", "追加"});
    else
      compare(out, place_of(sheet), fields_of(before.plan, *old->second), fields_of(after.plan, sheet));
  }
  for (const Sheet& sheet : before.sheets)
    if (new_sheets.count(sheet.id) == 0)
      out.push_back({sheet.page, flat(sheet.title.str(), ""), "シート", "掲載", "削除"});
  return out;
}

std::string errata_table(const std::vector<Difference>& differences) {
  std::string out = "シート\t事業名\t欄\t誤\t正\n";
  for (const Difference& one : differences) {
    out += one.sheet == 0 ? "" : std::to_string(one.sheet);
    for (const std::string& column : {one.title, one.field, one.before, one.after})
      out += '\t' + delimited_cell(column, '\t');
    out += '\n';
  }
  return out;
}

std::string errata_xml(const std::vector<Difference>& differences, const Dataset& after, unsigned revision,
                       const std::string& reason) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("正誤表");
  append_attribute(root, "計画", after.plan.name.text);
  append_attribute(root, "年度", after.plan.years[after.annual.year].label.text);
  append_attribute(root, "編者", after.annual.author.text);
  append_attribute(root, "発行日", after.annual.date.text);
  append_attribute(root, "版", std::to_string(revision));
  append_attribute(root, "理由", reason);
  for (const Difference& one : differences) {
    pugi::xml_node node = root.append_child("訂正");
    append_attribute(node, "シート", one.sheet == 0 ? "全体" : std::to_string(one.sheet));
    append_attribute(node, "事業名", one.title);
    append_attribute(node, "欄", one.field);
    add_words(node, "誤", one.before, one.after);
    add_words(node, "正", one.after, one.before);
  }
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace toji::archive
