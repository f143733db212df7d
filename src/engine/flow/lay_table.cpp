#include <algorithm>

#include "engine/flow/fits.h"
#include "engine/flow/lay.h"
#include "engine/flow/same_content.h"

namespace toji::flow {
namespace {

using content::Extent;

std::vector<Length> column_edges(const content::TableBlock& table, Length width) {
  Length rest = width;
  int shares = 0;
  for (const content::ColumnWidth& column : table.columns) {
    if (column.fill)
      shares += column.share;
    else
      rest -= column.length;
  }
  rest = max(rest, Length());
  std::vector<Length> edges;
  edges.reserve(table.columns.size() + 1);
  edges.emplace_back();
  int used = 0;
  Length filled;
  for (const content::ColumnWidth& column : table.columns) {
    Length own = column.length;
    if (column.fill) {  // cumulative shares, so that rounding leaves no gap at the end
      used += column.share;
      own = rest.scaled(used, shares) - filled;
      filled += own;
    }
    edges.push_back(edges.back() + own);
  }
  return edges;
}

// Whether the columns keep to the width, and leave some of it to those that share the rest.
bool columns_fit(const content::TableBlock& table, const std::vector<Length>& edges, Length width) {
  if (table.columns.empty()) return true;
  bool empty_share = false;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Length gap = i + 1 < table.columns.size() ? table.column_gap : Length();
    empty_share |= table.columns[i].fill && edges[i + 1] - edges[i] - gap <= Length();
  }
  return !empty_share && edges.back() <= width + rounding;
}

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
void grow(const LaidTable& table, std::size_t first, const Lack& lack, const std::vector<int>& wanted,
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
void distribute(const LaidTable& table, std::size_t first, std::vector<Lack> lacks, std::vector<Length>& heights) {
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

Length needed(const LaidCell& cell) { return cell.content_height + cell.source->padding.vertical(); }

}  // namespace

bool merges(const LaidTable& table, const LaidCell& a, const LaidCell& b) {
  const auto in_head = [&](const LaidCell& cell) { return static_cast<std::size_t>(cell.row) < table.head_end; };
  return a.column == b.column && a.source->column_span == b.source->column_span && a.source->merge == b.source->merge &&
         in_head(a) == in_head(b);
}

int covered_rows(const LaidTable& table, const LaidCell& cell, std::size_t first, std::size_t last) {
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

std::vector<Length> chunk_heights(const LaidTable& table, std::size_t first, std::size_t last) {
  std::vector<Length> heights(table.row_heights.begin() + static_cast<std::ptrdiff_t>(first),
                              table.row_heights.begin() + static_cast<std::ptrdiff_t>(last));
  std::vector<Lack> lacks;
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    const LaidCell& cell = table.cells[i];
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

// The table with its columns and the cells in their places, nothing composed yet.
LaidTable Layouter::frame_of(const content::TableBlock& block, Length width) {
  LaidTable table;
  table.source = &block;
  table.edges = column_edges(block, width - block.column_gap * (static_cast<std::int64_t>(block.columns.size()) - 1));
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const std::size_t gaps = std::min(i, block.columns.size() - 1);
    table.edges[i] += block.column_gap * static_cast<std::int64_t>(gaps);
  }
  table.columns_fit = columns_fit(block, table.edges, width);
  arrange(table);
  find_cuts(table);
  return table;
}

LaidBlock Layouter::lay_table(const content::TableBlock& block, Length width, Length available, const Fit& fit) {
  LaidTable table = frame_of(block, width);
  for (LaidCell& cell : table.cells) lay_cell(cell, table, fit);
  set_row_heights(table, available);
  judge_borders(table);
  fit_cells(table);
  Length height;
  for (const Length row : chunk_heights(table, 0, table.row_heights.size())) height += row;
  if (!table.row_heights.empty()) height += block.row_gap * (static_cast<std::int64_t>(table.row_heights.size()) - 1);
  return {{}, height, {}, std::move(table)};
}

void Layouter::set_row_heights(LaidTable& table, Length available) {
  const auto& rows = table.source->rows;
  table.row_heights.assign(rows.size(), Length());
  for (const LaidCell& cell : table.cells) {
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

void Layouter::fit_cells(LaidTable& table) {
  const std::vector<Length> heights = chunk_heights(table, 0, table.row_heights.size());
  for (LaidCell& cell : table.cells) {
    const int rows = covered_rows(table, cell, 0, heights.size());
    if (rows == 0) continue;
    Length height = table.source->row_gap * (rows - 1) - cell.source->padding.vertical();
    for (int i = 0; i < rows; ++i) height += heights[static_cast<std::size_t>(cell.row + i)];
    fit_cell(cell, table, rows, height);
    table.faulty |= cell.unlike || (cell.outcome && cell.outcome->kind != Outcome::Kind::gave_way);
    table.noted |= cell.unlike || cell.outcome || cell.noted;
  }
}

void Layouter::fit_cell(LaidCell& cell, const LaidTable& table, int rows, Length height) {
  using enum Outcome::Kind;
  const auto note = [&cell, height](Outcome::Kind kind, std::vector<Rung> rungs) {
    cell.outcome = std::make_shared<Outcome>(Outcome{kind, height, std::move(rungs)});
  };
  if (cell.content_height > height || cell.too_wide)
    climb_down(cell, inner_width(table, cell), height);
  else if (cell.rung > 0)
    note(gave_way, tried_rungs(cell));
  else if (set_smaller_by_hand(cell))
    note(gave_way, {rung_of(cell)});
  for (int i = 1; i < rows && cell.source->merge; ++i) {
    const int index = table.grid.at(static_cast<std::size_t>(cell.row + i), static_cast<std::size_t>(cell.column));
    const content::Cell* other = table.cells[static_cast<std::size_t>(index)].source;
    if (holds_all_of(*cell.source->content, *other->content)) continue;
    cell.unlike = other;
    return;
  }
}

}  // namespace toji::flow
