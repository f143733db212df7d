// Cells: their place in the grid, their content, and the ladder they climb down when it does not fit.
#include <algorithm>

#include "flow/lay.h"
#include "flow/messages.h"

namespace toji::flow {
namespace {

using content::FitStep;

bool any_too_wide(const LaidBlocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const LaidBlock& block) {
    const auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
    return paragraph && paragraph->composed.too_wide;
  });
}

Length asked_size(const LaidCell& cell) {
  for (const content::Block& block : *cell.source->content)
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind))
      return paragraph->text.runs.empty() ? paragraph->base.size : paragraph->text.runs.front().style.size;
  return {};
}

std::size_t first_free(const std::vector<int>& row) {
  return static_cast<std::size_t>(std::find(row.begin(), row.end(), -1) - row.begin());
}

// Marks the cell's places in the grid; false when they are taken or outside.
bool occupy(LaidTable& table, const content::Cell& cell, std::size_t row, std::size_t column, int index) {
  const auto rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
  const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
  if (row + rows > table.grid.size() || column + columns > table.source->columns.size()) return false;
  for (std::size_t r = row; r < row + rows; ++r)
    for (std::size_t c = column; c < column + columns; ++c) {
      if (table.grid[r][c] >= 0) return false;
      table.grid[r][c] = index;
    }
  return true;
}

void count_lines(const LaidBlocks& blocks, Shrunk& entry) {
  for (const LaidBlock& block : blocks) {
    const auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
    if (!paragraph) continue;
    entry.lines += static_cast<int>(paragraph->composed.lines.size());
    for (const typeset::TextRun& run : paragraph->source->text.runs)
      entry.characters += static_cast<int>(std::count_if(run.text.begin(), run.text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80 && c != '\n';
      }));
  }
}

}  // namespace

std::string in_points(Length length) {
  const std::int64_t tenths = Length::round_div(length.units() * 10, Length::per_point);
  const std::int64_t rest = tenths % 10;
  return std::to_string(tenths / 10) + (rest != 0 ? "." + std::to_string(rest) : "") + " pt";
}

// Lays cells into the grid by their spans; rows that do not fill the columns are reported.
void Layouter::arrange(LaidTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t columns = table.source->columns.size();
  table.grid.assign(rows.size(), std::vector<int>(columns, -1));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    table.row_cells.push_back(table.cells.size());
    std::size_t surplus = 0;
    for (const content::Cell& cell : rows[row].cells) {
      const std::size_t column = first_free(table.grid[row]);
      const int index = static_cast<int>(table.cells.size());
      if (!occupy(table, cell, row, column, index)) {
        surplus += static_cast<std::size_t>(cell.column_span);
        continue;
      }
      LaidCell laid;
      laid.source = &cell;
      laid.row = static_cast<int>(row);
      laid.column = static_cast<int>(column);
      table.cells.push_back(std::move(laid));
    }
    const std::size_t filled = first_free(table.grid[row]);
    const Span& source = rows[row].source;
    if ((filled != columns || surplus != 0) && irregular_.emplace(source.line, source.column).second)
      diagnostics_.error(messages::irregular_row, source, {std::to_string(filled + surplus), std::to_string(columns)});
  }
  table.row_cells.push_back(table.cells.size());
}

void find_cuts(LaidTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t count = rows.size();
  std::vector<bool> crossed(count + 1, false);
  for (const LaidCell& cell : table.cells)
    for (int i = 1; i < cell.source->row_span; ++i) crossed[static_cast<std::size_t>(cell.row + i)] = true;
  table.keep_end.resize(count);
  table.next_cut.assign(count + 1, count);
  for (std::size_t row = count; row-- > 0;) {
    const bool kept = row + 1 < count && rows[row].keep && rows[row + 1].keep == rows[row].keep;
    table.keep_end[row] = kept ? table.keep_end[row + 1] : row + 1;
    table.next_cut[row] = crossed[row] ? table.next_cut[row + 1] : row;
  }
}

void Layouter::lay_cell(LaidCell& cell, const LaidTable& table, const Fit& fit) {
  const auto column = static_cast<std::size_t>(cell.column);
  const Length width = table.edges[column + static_cast<std::size_t>(cell.source->column_span)] - table.edges[column] -
                       cell.source->padding.horizontal();
  cell.content = lay_all(*cell.source->content, width, fit);
  cell.content_height = total_height(cell.content);
  cell.too_wide = any_too_wide(cell.content);
}

void Layouter::climb_down(LaidCell& cell, Length width, Length height) {
  const auto& ladder = cell.source->ladder;
  const std::size_t steps = ladder ? ladder->steps.size() : 0;
  for (std::size_t i = 1; i < steps; ++i) {
    const FitStep& step = ladder->steps[i];
    const Fit fit{step.size.units(), ladder->steps[0].size.units(), step.condense, step.tracking};
    cell.content = lay_all(*cell.source->content, width, fit);
    cell.content_height = total_height(cell.content);
    cell.too_wide = any_too_wide(cell.content);
    if (cell.content_height <= height && !cell.too_wide) return note_shrunk(cell, step, ladder->steps[0]);
  }
  const content::Place& place = cell.source->place;
  if (cell.too_wide) {
    diagnostics_.add({Severity::error, &messages::too_wide, place.data, place.sheet, place.field, {in_points(width)}});
    return;
  }
  const Length floor = steps > 0
                           ? asked_size(cell).scaled(ladder->steps.back().size.units(), ladder->steps[0].size.units())
                           : asked_size(cell);
  diagnostics_.add({Severity::error,
                    &messages::does_not_fit,
                    place.data,
                    place.sheet,
                    place.field,
                    {in_points(floor), in_points(cell.content_height), in_points(height)}});
}

void Layouter::check_merged(const LaidTable& table, std::size_t first, std::size_t last) {
  const std::size_t count = table.row_heights.size();
  if (first == 0 && last == count) return;  // fitted as a whole
  const std::vector<Length> heights = chunk_heights(table, first, last);
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    const LaidCell& cell = table.cells[i];
    const int rows = cell.source->merge ? covered_rows(table, cell, first, last) : 0;
    if (rows == 0) continue;
    const auto row = static_cast<std::size_t>(cell.row), end = row + static_cast<std::size_t>(rows);
    const bool begun = row == first && row > 0 && covered_rows(table, cell, row - 1, row + 1) == 0;
    const bool goes_on = end == last && end < count && covered_rows(table, cell, first, end + 1) > rows;
    if (!begun && !goes_on) continue;
    Length height = table.source->row_gap * (rows - 1) - cell.source->padding.vertical();
    for (std::size_t r = row; r < end; ++r) height += heights[r - first];
    if (cell.content_height <= height) continue;
    const content::Place& place = cell.source->place;
    diagnostics_.add({Severity::error,
                      &messages::does_not_fit,
                      place.data,
                      place.sheet,
                      place.field,
                      {in_points(asked_size(cell)), in_points(cell.content_height), in_points(height)}});
  }
}

void Layouter::note_shrunk(const LaidCell& cell, const FitStep& step, const FitStep& asked) {
  Shrunk entry;
  entry.place = cell.source->place;
  entry.asked = asked_size(cell);
  entry.given = entry.asked.scaled(step.size.units(), asked.size.units());
  entry.condense = step.condense;
  count_lines(cell.content, entry);
  shrunk_.push_back(std::move(entry));
}

}  // namespace toji::flow
