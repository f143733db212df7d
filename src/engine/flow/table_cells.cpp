// The cells of a part of a table: where they stand on the page, their backgrounds and rules.
#include "engine/flow/table_cells.h"

#include <algorithm>
#include <utility>

#include "engine/flow/borders.h"
#include "engine/flow/painter.h"
#include "engine/flow/rounded.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {
namespace {

// Tops of the rows and the bottom of the last, on from what is there.
void add_row_edges(const MeasuredTable& table, std::size_t first, std::size_t last, std::vector<Length>& edges) {
  for (const Length height : chunk_heights(table, first, last)) {
    if (edges.size() > 1) edges.back() += table.source->row_gap;
    edges.push_back(edges.back() + height);
  }
}

void draw_diagonals(const content::Cell& cell, const Rect& rect, std::vector<page::FrameItem>& out) {
  using enum content::Diagonal;
  const content::Border& border = cell.diagonal_border;
  if (cell.diagonal == up || cell.diagonal == both)
    draw_border(border, {rect.right(), rect.top()}, {rect.left(), rect.bottom()}, out);
  if (cell.diagonal == down || cell.diagonal == both)
    draw_border(border, {rect.left(), rect.top()}, {rect.right(), rect.bottom()}, out);
}

// offset: how many of the rows drawn together stand above row first.
void add_cells(MeasuredTable& table, std::size_t first, std::size_t last, const std::vector<Length>& xs,
               const std::vector<Length>& ys, std::size_t offset, std::vector<PlacedCell>& placed) {
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    CellFragment& cell = table.cells[i];
    const int rows = covered_rows(table, cell, first, last);
    if (rows == 0) continue;
    const std::size_t top = static_cast<std::size_t>(cell.row) - first + offset;
    const std::size_t left = static_cast<std::size_t>(cell.column);
    const std::size_t bottom = top + static_cast<std::size_t>(rows);
    const std::size_t right = left + static_cast<std::size_t>(cell.source->column_span);
    const Length beside = right + 1 < xs.size() ? table.source->column_gap : Length();
    const Length below = bottom + 1 < ys.size() ? table.source->row_gap : Length();
    const Rect rect{{xs[left], ys[top]}, {xs[right] - beside - xs[left], ys[bottom] - below - ys[top]}};
    placed.push_back({&cell, {rect, rows, rows}, top, false});
  }
}

void leave_out_rows(std::vector<PlacedCell>& placed, std::size_t rows) {
  std::size_t begun = 0, last = rows;
  for (const PlacedCell& one : placed) begun += std::exchange(last, one.top) != one.top ? 1U : 0U;
  if (begun == rows) return;
  std::vector<int> before(rows + 1);  // how many rows above begin cells
  for (const PlacedCell& one : placed) before[one.top + 1] = 1;
  for (std::size_t row = 0; row < rows; ++row) before[row + 1] += before[row];
  for (PlacedCell& one : placed)
    one.area.rows_in_structure = before[one.top + static_cast<std::size_t>(one.area.rows)] - before[one.top];
}

}  // namespace

PlacedCells place_cells(const TableFragment& part, Point at) {
  MeasuredTable& table = *part.table;
  const std::size_t head_end = part.repeats_head() ? part.head_end : 0;
  PlacedCells out;
  out.xs.reserve(table.edges.size());
  out.ys.reserve(part.last - part.first + head_end + 1);
  out.ys.push_back(at.y);
  for (const Length edge : table.edges) out.xs.push_back(at.x + edge);
  add_row_edges(table, 0, head_end, out.ys);
  add_row_edges(table, part.first, part.last, out.ys);
  out.cells.reserve(table.row_cells[head_end] + table.row_cells[part.last] - table.row_cells[part.first]);
  if (head_end > 0) add_cells(table, 0, head_end, out.xs, out.ys, 0, out.cells);
  for (PlacedCell& one : out.cells) one.again = true;
  add_cells(table, part.first, part.last, out.xs, out.ys, head_end, out.cells);
  return out;
}

void draw_cells(const MeasuredTable& table, const PlacedCells& placed_cells, Painter& painter) {
  const auto& [cells, xs, ys] = placed_cells;
  for (const PlacedCell& placed : cells) {
    const content::Cell& source = *placed.cell->source;
    if (source.background && source.radius <= Length()) painter.fill(placed.area.rect, *source.background);
  }
  const bool apart = table.source->column_gap > Length() || table.source->row_gap > Length();
  BorderGrid borders(ys.size() - 1, xs.size() - 1);
  for (const auto& [cell, area, top, again] : cells) {
    const content::Cell& source = *cell->source;
    if (source.radius > Length())
      draw_rounded(area.rect, source.radius, source.borders.top, source.background, painter.items());
    else if (apart)
      draw_frame(source.borders, area.rect, painter.items());
    else
      borders.add(top, static_cast<std::size_t>(cell->column), static_cast<std::size_t>(area.rows),
                  static_cast<std::size_t>(source.column_span), source.borders);
  }
  borders.draw(xs, ys, painter.items());
  for (const PlacedCell& placed : cells) draw_diagonals(*placed.cell->source, placed.area.rect, painter.items());
}

void leave_out_rows(PlacedCells& placed) { leave_out_rows(placed.cells, placed.ys.size() - 1); }

}  // namespace toji::flow
