// Cells: their place in the grid, their content, and the ladder they climb down when it does not fit.
#include <algorithm>
#include <span>

#include "flow/lay.h"
#include "flow/messages.h"

namespace toji::flow {
namespace {

using content::FitStep;

Length asked_size(const LaidCell& cell) {
  for (const content::Block& block : *cell.source->content)
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind))
      return paragraph->text.runs.empty() ? paragraph->base.size : paragraph->text.runs.front().style.size;
  return {};
}

std::size_t first_free(std::span<const int> row) {
  return static_cast<std::size_t>(std::find(row.begin(), row.end(), -1) - row.begin());
}

// Marks the cell's places in the grid; false when they are taken or outside.
bool occupy(LaidTable& table, const content::Cell& cell, std::size_t row, std::size_t column, int index) {
  const auto rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
  const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
  if (row + rows > table.grid.rows() || column + columns > table.source->columns.size()) return false;
  for (std::size_t r = row; r < row + rows; ++r)
    for (std::size_t c = column; c < column + columns; ++c) {
      if (table.grid.at(r, c) >= 0) return false;
      table.grid.at(r, c) = index;
    }
  return true;
}

int count_characters(const content::Blocks& blocks) {
  std::ptrdiff_t characters = 0;
  for (const content::Block& block : blocks) {
    const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
    if (!paragraph) continue;
    for (const typeset::TextRun& run : paragraph->text.runs)
      characters += std::count_if(run.text.begin(), run.text.end(),
                                  [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80 && c != '\n'; });
  }
  return static_cast<int>(characters);
}

Length first_advance(const LaidBlocks& blocks) {
  for (const LaidBlock& block : blocks)
    if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) return paragraph->composed.line_advance;
  return {};
}

}  // namespace

int count_lines(const LaidBlocks& blocks) {
  std::size_t lines = 0;
  for (const LaidBlock& block : blocks)
    if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) lines += paragraph->composed.lines->size();
  return static_cast<int>(lines);
}

Fit fit_of(const FitStep& step, const FitStep& asked) {
  return {step.size.units(), asked.size.units(), step.condense,     step.tracking,
          step.squeeze,      step.leading,       step.leading_share};
}

bool any_too_wide(const LaidBlocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const LaidBlock& block) {
    if (const auto* box = std::get_if<LaidBox>(&block.kind)) return box->too_wide;
    const auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
    return paragraph && paragraph->composed.too_wide;
  });
}

std::string in_points(Length length) {
  const std::int64_t tenths = Length::round_div(length.units() * 10, Length::per_point);
  const std::int64_t rest = tenths % 10;
  return std::to_string(tenths / 10) + (rest != 0 ? "." + std::to_string(rest) : "") + " pt";
}

// Lays cells into the grid by their spans; rows that do not fill the columns are reported.
void Layouter::arrange(LaidTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t columns = table.source->columns.size();
  table.grid = CellGrid(rows.size(), columns);
  std::size_t cells = 0;
  for (const content::Row& row : rows) cells += row.cells.size();
  table.cells.reserve(cells);
  table.row_cells.reserve(rows.size() + 1);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    table.row_cells.push_back(table.cells.size());
    std::size_t surplus = 0;
    for (const Shared<content::Cell>& shared : rows[row].cells) {
      const content::Cell& cell = *shared;
      const std::size_t column = first_free(table.grid.row(row));
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
    const std::size_t filled = first_free(table.grid.row(row));
    const Span& source = rows[row].source;
    if ((filled != columns || surplus != 0) && irregular_.emplace(source.line, source.column).second)
      diagnostics_.error(messages::irregular_row, source, {std::to_string(filled + surplus), std::to_string(columns)});
  }
  table.row_cells.push_back(table.cells.size());
}

void find_cuts(LaidTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t count = rows.size();
  constexpr std::size_t crossed = static_cast<std::size_t>(-1);  // until the cut behind is found
  table.keep_end.resize(count);
  table.next_cut.assign(count + 1, count);
  for (const LaidCell& cell : table.cells)
    for (int i = 1; i < cell.source->row_span; ++i) table.next_cut[static_cast<std::size_t>(cell.row + i)] = crossed;
  for (std::size_t row = count; row-- > 0;) {
    const bool kept = row + 1 < count && rows[row].keep && rows[row + 1].keep == rows[row].keep;
    table.keep_end[row] = kept ? table.keep_end[row + 1] : row + 1;
    table.next_cut[row] = table.next_cut[row] == crossed ? table.next_cut[row + 1] : row;
  }
}

Length inner_width(const LaidTable& table, const LaidCell& cell) {
  const auto column = static_cast<std::size_t>(cell.column);
  const auto columns = static_cast<std::size_t>(cell.source->column_span);
  const Length beside = column + columns < table.source->columns.size() ? table.source->column_gap : Length();
  return table.edges[column + columns] - table.edges[column] - beside - cell.source->padding.horizontal();
}

Rung rung_of(const LaidCell& cell) {
  Rung rung{{}, asked_size(cell), first_advance(cell.content), cell.content_height, count_lines(cell.content)};
  if (!cell.source->ladder) return rung;
  const auto& steps = cell.source->ladder->steps;
  rung.step = steps[cell.rung];
  rung.size = rung.size.scaled(rung.step.size.units(), steps.front().size.units());
  return rung;
}

bool set_smaller_by_hand(const LaidCell& cell) {
  return asked_size(cell) > Length() && asked_size(cell) < cell.source->style_size;
}

void Layouter::lay_cell(LaidCell& cell, const LaidTable& table, const Fit& fit) {
  const bool one_size = cell.source->one_size != content::OneSize::no;
  if (one_size && take_measured(cell)) return;
  const Length width = inner_width(table, cell);
  if (cell.rung > 0) return lay_on_rung(cell, width, cell.rung);
  const bool before = std::exchange(reported_, reported_ || one_size);
  cell.content = lay_all(*cell.source->content, width, fit);
  reported_ = before;
  cell.content_height = total_height(cell.content);
  cell.too_wide = any_too_wide(cell.content);
}

void Layouter::lay_on_rung(LaidCell& cell, Length width, std::size_t rung) {
  const auto& steps = cell.source->ladder->steps;
  cell.rung = rung;
  const bool before = std::exchange(reported_, reported_ || rung > 0);
  cell.content = lay_all(*cell.source->content, width, fit_of(steps[rung], steps.front()));
  reported_ = before;
  cell.content_height = total_height(cell.content);
  cell.too_wide = any_too_wide(cell.content);
}

void Layouter::climb_down(LaidCell& cell, const LaidTable& table, Length width, Length height) {
  const auto& ladder = cell.source->ladder;
  const std::size_t steps = ladder ? ladder->steps.size() : 0, first = cell.rung;
  std::vector<Rung> rungs;
  if (steps > 0) rungs.push_back(rung_of(cell));
  while (cell.rung + 1 < steps && (cell.content_height > height || cell.too_wide)) {
    lay_on_rung(cell, width, cell.rung + 1);
    rungs.push_back(rung_of(cell));
  }
  if (cell.source->one_size != content::OneSize::no && cell.rung != first) return report_uneven(cell, rungs);
  if (cell.content_height <= height && !cell.too_wide) return note_shrunk(cell, height, std::move(rungs), 0);
  if (ladder && ladder->goes_on && let_go_on(cell, table, width, height, rungs)) return;
  const content::Place place = in_section(cell.source->place);
  if (cell.too_wide) {
    diagnostics_.add(
        {Severity::error, &messages::too_wide, place.data, place.section->sheet, place.field, {in_points(width)}});
    return;
  }
  const Length floor = steps > 0
                           ? asked_size(cell).scaled(ladder->steps.back().size.units(), ladder->steps[0].size.units())
                           : asked_size(cell);
  diagnostics_.add({Severity::error,
                    &messages::does_not_fit,
                    place.data,
                    place.section->sheet,
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
    const content::Place place = in_section(cell.source->place);
    diagnostics_.add({Severity::error,
                      &messages::does_not_fit,
                      place.data,
                      place.section->sheet,
                      place.field,
                      {in_points(asked_size(cell)), in_points(cell.content_height), in_points(height)}});
  }
}

void Layouter::note_shrunk(const LaidCell& cell, Length height, std::vector<Rung> rungs, int continued) {
  Shrunk entry;
  entry.place = in_section(cell.source->place);
  entry.asked = max(cell.source->style_size, asked_size(cell));
  entry.given = rungs.back().size;
  entry.condense = rungs.back().step.condense;
  entry.lines = rungs.back().lines;
  entry.characters = count_characters(*cell.source->content);
  entry.continued = continued;
  entry.room = height;
  entry.rungs = std::move(rungs);
  shrunk_.push_back(std::move(entry));
}

}  // namespace toji::flow
