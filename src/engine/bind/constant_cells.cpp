#include "engine/bind/constant_cells.h"

#include <algorithm>

namespace toji::bind {
namespace {

using layout::Element;
using layout::ElementId;

bool is_constant_value(const layout::Value& value) {
  if (std::holds_alternative<layout::Query>(value)) return false;
  const auto* text = std::get_if<layout::TextTemplate>(&value);
  return !text || std::none_of(text->parts.begin(), text->parts.end(), [](const auto& part) { return part.query; });
}

// Text and what only styles it. All else either asks the data or is rare in a label.
bool is_text(ElementId id) {
  switch (id) {
    case ElementId::text:
    case ElementId::br:
    case ElementId::tab:
    case ElementId::span:
    case ElementId::p:
    case ElementId::sup:
    case ElementId::sub:
    case ElementId::combine:
    case ElementId::spread:
    case ElementId::ruby:
      return true;
    default:
      return false;
  }
}

bool has_constant_attributes(const Element& element) {
  const auto& values = element.attributes.values();
  return std::all_of(values.begin(), values.end(), is_constant_value);
}

bool is_constant_text(const Element& element) {
  return is_text(element.id) && has_constant_attributes(element) &&
         std::all_of(element.children.begin(), element.children.end(), is_constant_text);
}

}  // namespace

bool ConstantCells::is_constant(const Element& cell) {
  const auto [known, added] = constant_.try_emplace(&cell);
  if (added)
    known->second =
        has_constant_attributes(cell) && std::all_of(cell.children.begin(), cell.children.end(), is_constant_text);
  return known->second;
}

const Shared<content::Cell>* ConstantCells::find(const Element& cell, const Surroundings& around) const {
  const auto [begin, end] = kept_.equal_range(&cell);
  const auto found = std::find_if(begin, end, [&](const auto& kept) {
    return kept.second.cell_style == around.cell_style && kept.second.look.same(around.look);
  });
  return found != end ? &found->second.cell : nullptr;
}

void ConstantCells::keep(const Element& cell, const Surroundings& around, const Shared<content::Cell>& bound) {
  constexpr std::size_t most_kept = 16;  // surroundings of a cell; a document may give each row its own
  if (kept_.count(&cell) >= most_kept) kept_.erase(&cell);
  kept_.emplace(&cell, Kept{around.cell_style, around.look, bound});
}

}  // namespace toji::bind
