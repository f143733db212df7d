#include "report/dataset/select.h"

#include <algorithm>

#include "base/look_alike.h"
#include "report/dataset/messages.h"
#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

using Kind = Selection::Kind;

bool has_division(const Sheet& sheet, const std::string& name) {
  const auto& all = sheet.fields.divisions;
  return std::any_of(all.begin(), all.end(), [&](const Name& division) { return division.text == name; });
}

template <class Taken>
Selection selection(const Dataset& dataset, Kind kind, const std::string& name, Taken taken) {
  Selection out{kind, name, {}};
  for (std::size_t i = 0; i < dataset.sheets.size(); ++i)
    if (taken(dataset.sheets[i])) out.sheets.push_back(i);
  return out;
}

// The selection unless it is empty; what the names belong to is said with the nearest of those that have sheets.
std::optional<Selection> known(Selection found, const char* what, const std::vector<std::string_view>& candidates,
                               Diagnostics& diagnostics) {
  if (!found.sheets.empty()) return found;
  if (const std::string like = alike(found.name, candidates); !like.empty()) {
    diagnostics.error(messages::no_sheets_alike, {}, {what, found.name, like, odd_characters(found.name, like)});
    return std::nullopt;
  }
  const auto near = nearest(found.name, candidates);
  const MessageText& text = near.empty() ? messages::no_sheets : messages::no_sheets_near;
  diagnostics.error(text, {}, {what, found.name, suggestion(near, candidates)});
  return std::nullopt;
}

// The item or one above it is called by that name.
bool below(const Plan& plan, std::size_t node, const std::string& name) {
  for (; node != Node::none; node = plan.nodes[node].parent) {
    const Node& item = plan.nodes[node];
    if (item.id == name || item.name.text == name || item.index_name.text == name) return true;
  }
  return false;
}

// An item's own name, though it was asked for by its id.
std::string called(const Plan& plan, const std::string& name) {
  const auto found = std::find_if(plan.nodes.begin(), plan.nodes.end(), [&](const Node& n) { return n.id == name; });
  return found == plan.nodes.end() ? name : found->name.text;
}

}  // namespace

std::vector<Selection> by_division(const Dataset& dataset) {
  std::vector<Selection> out;
  for (const Division& division : dataset.annual.divisions) {
    const std::string& name = division.name.text;
    out.push_back(selection(dataset, Kind::division, name, [&](const Sheet& s) { return has_division(s, name); }));
    if (out.back().sheets.empty()) out.pop_back();
  }
  return out;
}

std::optional<Selection> select_division(const Dataset& dataset, const std::string& name, Diagnostics& diagnostics) {
  std::vector<std::string_view> candidates;
  for (const Division& division : dataset.annual.divisions)
    if (std::any_of(dataset.sheets.begin(), dataset.sheets.end(),
                    [&](const Sheet& sheet) { return has_division(sheet, division.name.text); }))
      candidates.push_back(division.name.text);
  return known(selection(dataset, Kind::division, name, [&](const Sheet& s) { return has_division(s, name); }),
               "実行課", candidates, diagnostics);
}

std::optional<Selection> select_item(const Dataset& dataset, const std::string& name, Diagnostics& diagnostics) {
  std::vector<std::string_view> candidates;
  for (const Node& node : dataset.plan.nodes) candidates.push_back(node.name.text);
  auto out = known(
      selection(dataset, Kind::item, name, [&](const Sheet& sheet) { return below(dataset.plan, sheet.node, name); }),
      "項", candidates, diagnostics);
  if (out) out->name = called(dataset.plan, name);
  return out;
}

std::optional<Selection> select_sheet(const Dataset& dataset, const std::string& name, Diagnostics& diagnostics) {
  std::vector<std::string_view> candidates;
  for (const Sheet& sheet : dataset.sheets) candidates.push_back(sheet.id);
  const unsigned page = number(name);
  auto out = known(selection(dataset, Kind::sheet, name,
                             [&](const Sheet& sheet) { return sheet.id == name || (page != 0 && sheet.page == page); }),
                   "シート", candidates, diagnostics);
  if (out) out->name = dataset.sheets[out->sheets.front()].id;
  return out;
}

}  // namespace toji::dataset
