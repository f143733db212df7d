#include "archive/errata.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "archive/fields.h"

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

Difference place_of(const Sheet& sheet) { return {sheet.page, flat(sheet.title.str(), ""), "", "", ""}; }

void append_attribute(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

}  // namespace

std::vector<Difference> compare(const Dataset& before, const Dataset& after) {
  std::vector<Difference> out;
  compare(out, {}, fields_of(before), fields_of(after));
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
    for (const std::string& column : {one.title, one.field, one.before, one.after}) {
      std::string text = flat(column, "↵");
      std::replace(text.begin(), text.end(), '\t', ' ');
      out += '\t' + text;
    }
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
    node.append_child("誤").text().set(one.before.c_str());
    node.append_child("正").text().set(one.after.c_str());
  }
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace toji::archive
