#include "engine/flow/table_breaks.h"

#include <algorithm>

namespace toji::flow {
namespace {

// Rows that belong together from begin on.
std::size_t unit_end(const LaidTable& table, std::size_t begin) { return table.next_cut[table.keep_end[begin]]; }

}  // namespace

Length height_of(const LaidTable& table, std::size_t first, std::size_t last) {
  Length height = table.source->row_gap * (static_cast<std::int64_t>(last - first) - 1);
  for (const Length row : chunk_heights(table, first, last)) height += row;
  return height;
}

bool higher_than(Length room, const LaidTable& table, std::size_t first, std::size_t last) {
  const Length gaps = table.source->row_gap * (static_cast<std::int64_t>(last - first) - 1);
  return table.stacked[last] - table.stacked[first] + gaps > room || height_of(table, first, last) > room;
}

std::size_t fitting_end(const LaidTable& table, std::size_t row, Length room) {
  std::size_t end = row;
  while (end < table.row_heights.size()) {
    const std::size_t next = unit_end(table, end);
    if (higher_than(room, table, row, next)) break;
    end = next;
  }
  return end;
}

std::optional<RowRest> part_row(LaidTable& table, std::size_t row, std::size_t end, Length room) {
  if (end >= table.row_heights.size() || !table.source->rows[end].split || unit_end(table, end) != end + 1) return {};
  if (end > row) room -= height_of(table, row, end) + table.source->row_gap;
  return room > Length() ? cut_row(table, end, room) : std::nullopt;
}

}  // namespace toji::flow
