#include "engine/flow/reporter.h"

#include <algorithm>

#include "engine/flow/cells.h"
#include "engine/flow/fits.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {

void Reporter::tell(const MessageText& text, const content::Place& where, std::vector<std::string> args) {
  const content::Place place = in_section(where);
  diagnostics_.add({Severity::error, &text, place.data, place.section->sheet, place.field, std::move(args)});
}

void Reporter::tell_at_element(const MessageText& text, content::Place place, std::vector<std::string> args) {
  if (!place.element.known()) place = section_->place;
  args.push_back(data_of(place));
  const std::string& sheet = section_->place.section->sheet;
  diagnostics_.add({Severity::error, &text, place.element, sheet, place.field, std::move(args)});
}

void Reporter::tell_too_tall(const MessageText& text, const content::Place& place, Length height, Length page) {
  tell_at_element(text, place, {in_points(height, page), in_points(page, height)});
}

void Reporter::tell_overlap(const Fragment& fragment) {
  const content::Place place = place_of(fragment);
  tell(messages::overlaps, as_element(place), {data_of(place)});
}

void Reporter::settle(const Fragments& fragments, const Edges& around) {
  for (const Fragment& one : fragments) settle(one, around);
}

void Reporter::settle(const Fragment& fragment, const Edges& around) {
  const bool outside = fragment.left > around.left + rounding || fragment.right > around.right + rounding;
  if (!outside && !fragment.noted) return;
  if (fragment.overlaps) tell_overlap(fragment);
  std::visit([&](const auto& kind) { kind.tell(*this, fragment, around); }, fragment.kind);
}

void Reporter::check_merged(const MeasuredTable& table, std::size_t first, std::size_t last) {
  const std::vector<Length> heights = chunk_heights(table, first, last);
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    const CellFragment& cell = table.cells[i];
    const int rows = cell.source->merge ? covered_rows(table, cell, first, last) : 0;
    if (rows == 0) continue;
    const auto row = static_cast<std::size_t>(cell.row), end = row + static_cast<std::size_t>(rows);
    if (row != first && end != last) continue;
    if (cell.outcome && cell.outcome->kind != Outcome::Kind::gave_way) continue;  // told with the whole table
    Length height = table.source->row_gap * (rows - 1) - cell.source->padding.vertical();
    for (std::size_t r = row; r < end; ++r) height += heights[r - first];
    if (cell.content_height <= height) continue;
    height = max(height, Length());
    tell(messages::merged_too_high, cell.source->place,
         {in_points(cell.content_height, height), in_points(height, cell.content_height),
          content::to_text(cell.source->place.element)});
  }
}

void Reporter::add_rest(const CellFragment& cell, const MeasuredTable& table) {
  const auto row = static_cast<std::size_t>(cell.row);
  const auto found = std::ranges::find_if(
      continuations_, [&](const Continuation& one) { return one.table == table.source && one.row == row; });
  if (found != continuations_.end()) return found->rests.push_back(cell.rest);
  continuations_.push_back({table.source, row, form_of(table, row), table.edges.back(), {cell.rest}});
}

}  // namespace toji::flow
