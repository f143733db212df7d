// Cells into the grid by their spans; rows that do not fill the columns are reported.
#include <algorithm>
#include <span>

#include "engine/flow/measurer.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/table_measure.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {
namespace {

// From `column` on.
std::size_t next_free(std::span<const int> row, std::size_t column) {
  while (column < row.size() && row[column] >= 0) ++column;
  return column;
}

enum class Occupied : std::uint8_t { yes, beyond_columns, beyond_rows, collides };

// Marks the cell's places in the grid where they are free.
Occupied occupy(MeasuredTable& table, const content::Cell& cell, std::size_t row, std::size_t column, int index) {
  const auto rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
  const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
  if (column + columns > table.source->columns.size()) return Occupied::beyond_columns;
  if (row + rows > table.grid.rows()) return Occupied::beyond_rows;
  for (std::size_t c = column; c < column + columns; ++c)
    if (table.grid.at(row, c) >= 0) return Occupied::collides;
  for (std::size_t r = row; r < row + rows; ++r)
    for (std::size_t c = column; c < column + columns; ++c) table.grid.at(r, c) = index;
  return Occupied::yes;
}

std::size_t count_filled(std::span<const int> row) {
  return row.size() - static_cast<std::size_t>(std::count(row.begin(), row.end(), -1));
}

// False where a cell has no place: what follows in the table is then looked at no more.
bool arrange_row(MeasuredTable& table, std::size_t row, bool look, Measurer& measurer) {
  const content::Row& source = table.source->rows[row];
  const std::size_t columns = table.source->columns.size();
  table.row_cells.push_back(table.cells.size());
  if (row >= table.head_end && source.head) measurer.tell_irregular(messages::late_head, source.source, {});
  std::size_t surplus = 0, column = 0;
  for (const Shared<content::Cell>& shared : source.cells) {
    const content::Cell& cell = *shared;
    column = next_free(table.grid.row(row), column);
    const Occupied occupied = occupy(table, cell, row, column, static_cast<int>(table.cells.size()));
    if (occupied != Occupied::yes) {
      surplus += static_cast<std::size_t>(cell.column_span);
      if (occupied == Occupied::beyond_rows && look)
        measurer.tell_irregular(messages::rows_past_end, cell.place.element,
                       {std::to_string(cell.row_span), std::to_string(table.grid.rows() - row)});
      if (occupied == Occupied::collides && look)
        measurer.tell_irregular(messages::cells_collide, cell.place.element, {std::to_string(cell.column_span)});
      look &= occupied == Occupied::beyond_columns;
      continue;
    }
    CellFragment& laid = table.cells.emplace_back();
    laid.source = &cell;
    laid.row = static_cast<int>(row);
    laid.column = static_cast<int>(column);
    laid.header = cell.header;
    table.has_headers = table.has_headers || cell.header != content::HeaderKind::none;
    if (row < table.head_end && row + static_cast<std::size_t>(cell.row_span) > table.head_end)
      measurer.tell_irregular(messages::out_of_head, cell.place.element, {std::to_string(column + 1)});
  }
  const std::size_t filled = count_filled(table.grid.row(row));
  if (look && (filled != columns || surplus != 0))
    measurer.tell_irregular(messages::irregular_row, source.source,
                   {std::to_string(filled + surplus), std::to_string(columns), data_of(row_place(table, row))});
  return look;
}

}  // namespace

void arrange(MeasuredTable& table, Measurer& measurer) {
  const auto& rows = table.source->rows;
  table.grid = CellGrid(rows.size(), table.source->columns.size());
  std::size_t cells = 0;
  for (const content::Row& row : rows) cells += row.cells.size();
  table.cells.reserve(cells);
  table.row_cells.reserve(rows.size() + 1);
  while (table.head_end < rows.size() && rows[table.head_end].head) ++table.head_end;
  bool look = true;
  for (std::size_t row = 0; row < rows.size(); ++row) look = arrange_row(table, row, look, measurer);
  table.row_cells.push_back(table.cells.size());
}

}  // namespace toji::flow
