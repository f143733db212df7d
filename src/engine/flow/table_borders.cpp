// Whether the lines of a table leave its cells' content alone.
#include <algorithm>

#include "engine/flow/fits.h"
#include "engine/flow/table_measure.h"

namespace toji::flow {
namespace {

using Side = Length Edges::*;

// The widest line that the cells in rows [row, end) and columns [column, last) draw on a side of theirs.
Length widest(const MeasuredTable& table, std::size_t row, std::size_t end, std::size_t column, std::size_t last,
              Side side) {
  Length out;
  end = std::min(end, table.grid.rows());
  last = std::min(last, table.source->columns.size());
  for (std::size_t r = row; r < end; ++r)
    for (std::size_t c = column; c < last; ++c) {
      const int index = table.grid.at(r, c);
      if (index < 0) continue;
      const content::Cell& cell = *table.cells[static_cast<std::size_t>(index)].source;
      out = max(out, drawn_widths(cell.borders, cell.radius).*side);
    }
  return out;
}

// What is drawn about a cell: where cells touch, the thicker border of the two is drawn on their common edge.
Edges drawn_about(const MeasuredTable& table, const CellFragment& cell) {
  Edges drawn = drawn_widths(cell.source->borders, cell.source->radius);
  const content::TableBlock& source = *table.source;
  const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
  const std::size_t end = row + static_cast<std::size_t>(cell.source->row_span),
                    last = column + static_cast<std::size_t>(cell.source->column_span);
  if (source.row_gap <= Length() && source.column_gap <= Length()) {
    if (row > 0) drawn.top = max(drawn.top, widest(table, row - 1, row, column, last, &Edges::bottom));
    if (column > 0) drawn.left = max(drawn.left, widest(table, row, end, column - 1, column, &Edges::right));
    drawn.bottom = max(drawn.bottom, widest(table, end, end + 1, column, last, &Edges::top));
    drawn.right = max(drawn.right, widest(table, row, end, last, last + 1, &Edges::left));
  }
  return drawn;
}

}  // namespace

void judge_borders(MeasuredTable& table) {
  Length thickest;
  for (const CellFragment& cell : table.cells) {
    const content::Borders& borders = cell.source->borders;
    const Edges drawn = drawn_widths(borders, cell.source->radius);
    thickest = max(thickest, max(max(drawn.top, drawn.bottom), max(drawn.left, drawn.right)));
    if (cell.row == 0) table.above = max(table.above, drawn.top);
    if (static_cast<std::size_t>(cell.row + cell.source->row_span) >= table.grid.rows())
      table.below = max(table.below, drawn.bottom);
  }
  if (thickest <= touch * 2) return;
  for (std::size_t i = 0; i < table.cells.size() && table.covered < 0; ++i) {
    const CellFragment& cell = table.cells[i];
    if (cell.source->content->empty()) continue;
    table.covered_by = covering(drawn_about(table, cell), cell.source->padding);
    if (table.covered_by > Length()) table.covered = static_cast<int>(i);
  }
}

}  // namespace toji::flow
