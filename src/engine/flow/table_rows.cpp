#include "engine/flow/table_rows.h"

#include <algorithm>

namespace toji::flow {
namespace {

using content::Extent;

bool can_grow(const content::Row& row) {
  return row.height.kind == Extent::natural || row.height.kind == Extent::minimum;
}

// A cell over several rows, begin … end - 1, that needs more height than they have.
struct Lack {
  std::size_t begin, end;
  Length need;
};

Length sum(const std::vector<Length>& heights, const Lack& lack) {
  Length out;
  for (std::size_t row = lack.begin; row < lack.end; ++row) out += heights[row];
  return out;
}

// What is lacking goes to those of the rows that may grow which the most of the other cells want to grow too, evenly.
void grow(const MeasuredTable& table, std::size_t first, const Lack& lack, const std::vector<int>& wanted,
          std::vector<Length>& heights) {
  const Length missing = lack.need - sum(heights, lack);
  if (missing <= Length()) return;
  int most = -1;
  std::int64_t growing = 0;
  for (std::size_t row = lack.begin; row < lack.end; ++row) {
    if (!can_grow(table.source->rows[first + row]) || wanted[row] < most) continue;
    growing = wanted[row] > most ? 1 : growing + 1;
    most = wanted[row];
  }
  Length given;
  std::int64_t done = 0;
  for (std::size_t row = lack.begin; row < lack.end; ++row) {
    if (!can_grow(table.source->rows[first + row]) || wanted[row] != most) continue;
    const Length share = missing.scaled(++done, growing) - given;
    heights[row] += share;
    given += share;
  }
}

// Cells over few rows first, since those over more rows may then be content.
void distribute(const MeasuredTable& table, std::size_t first, std::vector<Lack> lacks, std::vector<Length>& heights) {
  std::stable_sort(lacks.begin(), lacks.end(),
                   [](const Lack& a, const Lack& b) { return a.end - a.begin < b.end - b.begin; });
  std::vector<int> wanted(heights.size(), 0);
  for (const Lack& lack : lacks)
    for (std::size_t row = lack.begin; row < lack.end; ++row) ++wanted[row];
  for (const Lack& lack : lacks) {
    grow(table, first, lack, wanted, heights);
    for (std::size_t row = lack.begin; row < lack.end; ++row) --wanted[row];
  }
}

}  // namespace

Length needed(const CellFragment& cell) { return cell.content_height + cell.source->padding.vertical(); }

bool merges(const MeasuredTable& table, const CellFragment& a, const CellFragment& b) {
  const auto in_head = [&](const CellFragment& cell) { return static_cast<std::size_t>(cell.row) < table.head_end; };
  return a.column == b.column && a.source->column_span == b.source->column_span && a.source->merge == b.source->merge &&
         in_head(a) == in_head(b);
}

int covered_rows(const MeasuredTable& table, const CellFragment& cell, std::size_t first, std::size_t last) {
  if (!cell.source->merge) return cell.source->row_span;
  const auto same = [&](std::size_t row) {
    const int index = table.grid.at(row, static_cast<std::size_t>(cell.column));
    if (index < 0) return false;
    return merges(table, cell, table.cells[static_cast<std::size_t>(index)]);
  };
  const auto row = static_cast<std::size_t>(cell.row);
  if (row > first && same(row - 1)) return 0;
  std::size_t end = row + 1;
  while (end < last && same(end)) ++end;
  return static_cast<int>(end - row);
}

std::vector<Length> chunk_heights(const MeasuredTable& table, std::size_t first, std::size_t last) {
  std::vector<Length> heights(table.row_heights.begin() + static_cast<std::ptrdiff_t>(first),
                              table.row_heights.begin() + static_cast<std::ptrdiff_t>(last));
  std::vector<Lack> lacks;
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    const CellFragment& cell = table.cells[i];
    if (!cell.source->merge && cell.source->row_span <= 1) continue;
    const int rows = covered_rows(table, cell, first, last);
    if (rows == 0) continue;
    const std::size_t begin = static_cast<std::size_t>(cell.row) - first;
    const std::size_t end = std::min(begin + static_cast<std::size_t>(rows), heights.size());
    const Lack lack{begin, end, needed(cell) - table.source->row_gap * (static_cast<std::int64_t>(end - begin) - 1)};
    if (lack.need > sum(heights, lack)) lacks.push_back(lack);
  }
  if (!lacks.empty()) distribute(table, first, std::move(lacks), heights);
  return heights;
}

Length height_of(const MeasuredTable& table, std::size_t first, std::size_t last) {
  Length height = table.source->row_gap * (static_cast<std::int64_t>(last - first) - 1);
  for (const Length row : chunk_heights(table, first, last)) height += row;
  return height;
}

bool higher_than(Length room, const MeasuredTable& table, std::size_t first, std::size_t last) {
  const Length gaps = table.source->row_gap * (static_cast<std::int64_t>(last - first) - 1);
  return table.stacked[last] - table.stacked[first] + gaps > room || height_of(table, first, last) > room;
}

bool is_title(const MeasuredTable& table, const CellFragment& cell) {
  const content::Cell& source = *cell.source;
  if (static_cast<std::size_t>(cell.row) >= table.head_end || source.header != content::HeaderKind::none) return false;
  if (source.row_span != 1 || static_cast<std::size_t>(source.column_span) != table.source->columns.size()) return false;
  return std::ranges::any_of(*source.content, [](const content::Block& block) {
    const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
    return paragraph && paragraph->role >= page::Role::h1 && paragraph->role <= page::Role::h6;
  });
}

void find_cuts(MeasuredTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t count = rows.size();
  constexpr std::size_t crossed = static_cast<std::size_t>(-1);  // until the cut behind is found
  table.keep_end.resize(count);
  table.next_cut.assign(count + 1, count);
  for (const CellFragment& cell : table.cells)
    for (int i = 1; i < cell.source->row_span; ++i) table.next_cut[static_cast<std::size_t>(cell.row + i)] = crossed;
  for (std::size_t row = count; row-- > 0;) {
    const bool kept = row + 1 < count && rows[row].keep && rows[row + 1].keep == rows[row].keep;
    table.keep_end[row] = kept ? table.keep_end[row + 1] : row + 1;
    table.next_cut[row] = table.next_cut[row] == crossed ? table.next_cut[row + 1] : row;
  }
}

std::size_t unit_end(const MeasuredTable& table, std::size_t begin) { return table.next_cut[table.keep_end[begin]]; }

std::size_t fitting_end(const MeasuredTable& table, std::size_t row, Length room) {
  std::size_t end = row;
  while (end < table.row_heights.size()) {
    const std::size_t next = unit_end(table, end);
    if (higher_than(room, table, row, next)) break;
    end = next;
  }
  return end;
}

void set_row_heights(MeasuredTable& table, Length available) {
  const auto& rows = table.source->rows;
  table.row_heights.assign(rows.size(), Length());
  for (const CellFragment& cell : table.cells) {
    if (cell.source->row_span > 1 || cell.source->merge) continue;
    Length& height = table.row_heights[static_cast<std::size_t>(cell.row)];
    height = max(height, needed(cell));
  }
  Length used = table.source->row_gap * std::max<std::int64_t>(0, static_cast<std::int64_t>(rows.size()) - 1);
  std::int64_t filling = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Length& height = table.row_heights[i];
    if (rows[i].height.kind == Extent::fixed) height = rows[i].height.length;
    if (rows[i].height.kind == Extent::minimum) height = max(height, rows[i].height.length);
    if (rows[i].height.kind == Extent::fill && available > Length())
      ++filling;
    else
      used += height;
  }
  for (std::size_t i = 0; filling > 0 && i < rows.size(); ++i)
    if (rows[i].height.kind == Extent::fill) table.row_heights[i] = max((available - used) / filling, Length());
  table.stacked.reserve(rows.size() + 1);
  table.stacked.assign(1, Length());
  for (const Length row : table.row_heights) table.stacked.push_back(table.stacked.back() + row);
}

void set_row_height(MeasuredTable& table, std::size_t row, Length height) {
  const Length more = height - table.row_heights[row];
  table.row_heights[row] = height;
  for (std::size_t i = row + 1; i < table.stacked.size(); ++i) table.stacked[i] += more;
}

content::Place row_place(const MeasuredTable& table, std::size_t row) {
  const content::Row& source = table.source->rows[row];
  const content::Cell* highest = nullptr;
  Length height;
  for (std::size_t i = table.row_cells[row]; i < table.cells.size(); ++i) {
    const CellFragment& cell = table.cells[i];
    if (cell.row != static_cast<int>(row)) break;
    const bool more = !highest || cell.source->row_span > highest->row_span ||
                      (cell.source->row_span == highest->row_span && cell.content_height > height);
    if (!more) continue;
    highest = cell.source;
    height = cell.content_height;
  }
  content::Place place = table.source->place;
  place.element = source.source;
  if (source.data.known()) place.data = source.data;
  if (!highest) return place;
  place.field = highest->place.field;
  if (highest->place.data.file != place.element.file) place.data = highest->place.data;
  return place;
}

}  // namespace toji::flow
