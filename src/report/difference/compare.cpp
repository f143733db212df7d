#include "report/difference/compare.h"

#include <algorithm>
#include <map>

#include "report/difference/fields.h"

namespace toji::difference {
namespace {

using dataset::Dataset;
using dataset::Sheet;
using Kind = Difference::Kind;

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) (out += out.empty() ? "" : "\n") += text;
  return out;
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

// A figure of a group, and its share of the group as it is printed.
struct Figure {
  std::string name, text, share;
};

// A group of sheets as the booklet counts it.
struct Group {
  std::string id, title, name;  // name: as it is printed; empty for the whole
  std::vector<Figure> figures;
};

Group group_of(const dataset::Plan& plan, std::string id, std::string title, std::string name,
               const dataset::Counts& counts) {
  Group out{std::move(id), std::move(title), std::move(name), {}};
  out.figures.push_back({"枚数", std::to_string(counts.sheets), ""});
  out.figures.push_back({"評価のある件数", std::to_string(counts.rated()), ""});
  for (std::size_t i = 0; i < plan.scale.size(); ++i) {
    const std::string share = dataset::percent(counts.tenths(i));
    out.figures.push_back({plan.scale[i].symbol + "（" + plan.scale[i].name + "）の件数と割合",
                           std::to_string(counts.by_rating[i]) + "件、" + share + "％", share});
  }
  return out;
}

// The whole, each item of the plan, each division: what the charts and tables of the booklet show.
std::vector<Group> groups_of(const Dataset& dataset) {
  std::vector<Group> out{group_of(dataset.plan, "", "全体", "", dataset.statistics.all)};
  for (std::size_t i = 0; i < dataset.plan.nodes.size(); ++i) {
    const dataset::Node& node = dataset.plan.nodes[i];
    const std::string title = dataset.plan.levels[node.level].text + "「" + node.name.text + "」";
    out.push_back(group_of(dataset.plan, "項 " + node.id, title, node.name.text, dataset.statistics.nodes[i]));
  }
  for (std::size_t i = 0; i < dataset.annual.divisions.size(); ++i) {
    const std::string& name = dataset.annual.divisions[i].name.text;
    out.push_back(group_of(dataset.plan, "課 " + name, name, name, dataset.statistics.divisions[i]));
  }
  return out;
}

Figure named(const Group& group, const std::string& name) {
  for (const Figure& figure : group.figures)
    if (figure.name == name) return figure;
  return {name, "", ""};
}

void compare(std::vector<Difference>& out, const Group& before, const Group& after) {
  const auto add = [&](const Figure& was, const Figure& is) {
    if (was.text == is.text) return;
    out.push_back({Kind::figure, 0, "件数: " + after.title, is.name, was.text, is.text, after.name,
                   was.share == is.share ? "" : is.share});
  };
  for (const Figure& figure : after.figures) add(named(before, figure.name), figure);
  for (const Figure& figure : before.figures)
    if (named(after, figure.name).text.empty()) add(figure, {figure.name, "", ""});
}

// Figures that are computed, and change with the ratings. A group that is new or gone is told of where it is.
void compare_counts(std::vector<Difference>& out, const Dataset& before, const Dataset& after) {
  const std::vector<Group> old = groups_of(before);
  for (const Group& group : groups_of(after)) {
    const auto was = std::find_if(old.begin(), old.end(), [&](const Group& g) { return g.id == group.id; });
    if (was != old.end()) compare(out, *was, group);
  }
}

// Its name on one line.
std::string title_of(const Sheet& sheet) {
  std::string title = sheet.title.str();
  std::erase(title, '\n');
  return title;
}

Difference of_sheet(const Sheet& sheet, Kind kind) { return {kind, sheet.page, title_of(sheet), "シート", "", ""}; }

}  // namespace

std::vector<Difference> compare(const Dataset& before, const Dataset& after) {
  std::vector<Difference> out;
  compare(out, {}, fields_of(before), fields_of(after));
  compare_counts(out, before, after);
  const auto old_sheets = by_id(before), new_sheets = by_id(after);
  for (const Sheet& sheet : after.sheets) {
    const auto old = old_sheets.find(sheet.id);
    if (old != old_sheets.end()) {
      compare(out, of_sheet(sheet, Kind::text), fields_of(before.plan, *old->second), fields_of(after.plan, sheet));
    } else {
      out.push_back(of_sheet(sheet, Kind::sheet));
      out.back().after = "追加";
    }
  }
  for (const Sheet& sheet : before.sheets) {
    if (new_sheets.count(sheet.id) != 0) continue;
    out.push_back(of_sheet(sheet, Kind::sheet));
    out.back().before = "掲載";
    out.back().after = "削除";
  }
  return out;
}

}  // namespace toji::difference
