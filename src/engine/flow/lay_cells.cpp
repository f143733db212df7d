// Cells: their place in the grid, their content, and the ladder they climb down when it does not fit.
#include <algorithm>
#include <span>

#include "engine/flow/fits.h"
#include "engine/flow/lay.h"
#include "engine/flow/messages.h"

namespace toji::flow {
namespace {

using content::FitStep;

// From `column` on.
std::size_t next_free(std::span<const int> row, std::size_t column) {
  while (column < row.size() && row[column] >= 0) ++column;
  return column;
}

enum class Occupied : std::uint8_t { yes, beyond_columns, beyond_rows, collides };

// Marks the cell's places in the grid where they are free.
Occupied occupy(LaidTable& table, const content::Cell& cell, std::size_t row, std::size_t column, int index) {
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

Length first_advance(const LaidBlocks& blocks) {
  for (const LaidBlock& block : blocks)
    if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) return paragraph->composed.line_advance;
  return {};
}

}  // namespace

Length asked_size(const content::Blocks& blocks) {
  for (const content::Block& block : blocks) {
    Length size;
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind))
      size = paragraph->text.runs.empty() ? paragraph->base.size : paragraph->text.runs.front().style.size;
    if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) size = asked_size(*group->content);
    if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) size = asked_size(*box->content);
    if (size > Length()) return size;
  }
  return {};
}

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

std::string in_points(Length length) {
  const std::int64_t tenths = Length::round_div(max(length, -length).units() * 10, Length::per_point);
  const std::int64_t rest = tenths % 10;
  return (length < Length() && tenths != 0 ? "−" : "") + std::to_string(tenths / 10) +
         (rest != 0 ? "." + std::to_string(rest) : "") + " pt";
}

// Lays cells into the grid by their spans; rows that do not fill the columns are reported.
void Layouter::arrange(LaidTable& table) {
  const auto& rows = table.source->rows;
  table.grid = CellGrid(rows.size(), table.source->columns.size());
  std::size_t cells = 0;
  for (const content::Row& row : rows) cells += row.cells.size();
  table.cells.reserve(cells);
  table.row_cells.reserve(rows.size() + 1);
  while (table.head_end < rows.size() && rows[table.head_end].head) ++table.head_end;
  bool look = true;
  for (std::size_t row = 0; row < rows.size(); ++row) look = arrange_row(table, row, look);
  table.row_cells.push_back(table.cells.size());
}

bool Layouter::arrange_row(LaidTable& table, std::size_t row, bool look) {
  const content::Row& source = table.source->rows[row];
  const std::size_t columns = table.source->columns.size();
  table.row_cells.push_back(table.cells.size());
  if (row >= table.head_end && source.head) tell_irregular(messages::late_head, source.source, {});
  std::size_t surplus = 0, column = 0;
  for (const Shared<content::Cell>& shared : source.cells) {
    const content::Cell& cell = *shared;
    column = next_free(table.grid.row(row), column);
    const Occupied occupied = occupy(table, cell, row, column, static_cast<int>(table.cells.size()));
    if (occupied != Occupied::yes) {
      surplus += static_cast<std::size_t>(cell.column_span);
      if (occupied == Occupied::beyond_rows && look)
        tell_irregular(messages::rows_past_end, cell.place.element,
                       {std::to_string(cell.row_span), std::to_string(table.grid.rows() - row)});
      if (occupied == Occupied::collides && look)
        tell_irregular(messages::cells_collide, cell.place.element, {std::to_string(cell.column_span)});
      look &= occupied == Occupied::beyond_columns;
      continue;
    }
    LaidCell& laid = table.cells.emplace_back();
    laid.source = &cell;
    laid.row = static_cast<int>(row);
    laid.column = static_cast<int>(column);
    laid.header = cell.header;
    table.has_headers = table.has_headers || cell.header != content::HeaderKind::none;
    if (row < table.head_end && row + static_cast<std::size_t>(cell.row_span) > table.head_end)
      tell_irregular(messages::out_of_head, cell.place.element, {std::to_string(column + 1)});
  }
  const std::size_t filled = count_filled(table.grid.row(row));
  if (look && (filled != columns || surplus != 0))
    tell_irregular(messages::irregular_row, source.source,
                   {std::to_string(filled + surplus), std::to_string(columns), data_of(row_place(table, row))});
  return look;
}

// Once, however often the table is laid.
void Layouter::tell_irregular(const MessageText& text, Span where, std::vector<std::string> args) {
  content::Place place;
  place.data = where;
  place = in_section(place);
  if (!irregular_.emplace(&text, place.section->sheet, where.line, where.column, args).second) return;
  tell(text, place, std::move(args));
}

content::Place row_place(const LaidTable& table, std::size_t row) {
  const content::Row& source = table.source->rows[row];
  const content::Cell* highest = nullptr;
  Length height;
  for (std::size_t i = table.row_cells[row]; i < table.cells.size(); ++i) {
    const LaidCell& cell = table.cells[i];
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
  Rung rung{{},
            asked_size(*cell.source->content),
            first_advance(cell.content),
            cell.content_height,
            count_lines(cell.content)};
  if (!cell.source->ladder) return rung;
  const auto& steps = cell.source->ladder->steps;
  rung.step = steps[cell.rung];
  rung.size = rung.size.scaled(rung.step.size.units(), steps.front().size.units());
  return rung;
}

bool set_smaller_by_hand(const LaidCell& cell) {
  return asked_size(*cell.source->content) > Length() && asked_size(*cell.source->content) < cell.source->style_size;
}

void set_content(LaidCell& cell, LaidBlocks content) {
  cell.content = std::move(content);
  cell.content_height = total_height(cell.content);
  cell.too_wide = !stays_inside(cell.content, cell.source->padding);
  cell.noted = any_noted(cell.content);
}

void Layouter::lay_cell(LaidCell& cell, const LaidTable& table, const Fit& fit) {
  const bool one_size = cell.source->one_size != content::OneSize::no;
  if (one_size && take_measured(cell)) return;
  const Length width = inner_width(table, cell);
  if (cell.rung > 0) return lay_on_rung(cell, width, cell.rung);
  lay_content(cell, width, fit, one_size && measured_.contains(cell.source));
}

void Layouter::lay_on_rung(LaidCell& cell, Length width, std::size_t rung) {
  const auto& steps = cell.source->ladder->steps;
  cell.rung = rung;
  lay_content(cell, width, fit_of(steps[rung], steps.front()), rung > 0);
}

// again: its characters have been looked through for missing glyphs.
void Layouter::lay_content(LaidCell& cell, Length width, const Fit& fit, bool again) {
  const bool before = std::exchange(reported_, reported_ || again);
  set_content(cell, lay_all(*cell.source->content, width, fit));
  reported_ = before;
}

void Layouter::climb_down(LaidCell& cell, Length width, Length height) {
  using enum Outcome::Kind;
  const auto& ladder = cell.source->ladder;
  const std::size_t steps = ladder ? ladder->steps.size() : 0, first = cell.rung;
  std::vector<Rung> rungs;
  if (steps > 0) rungs.push_back(rung_of(cell));
  while (cell.rung + 1 < steps && (cell.content_height > height || cell.too_wide)) {
    lay_on_rung(cell, width, cell.rung + 1);
    rungs.push_back(rung_of(cell));
  }
  Outcome outcome{gave_way, height, std::move(rungs)};
  if (cell.source->one_size != content::OneSize::no && cell.rung != first)
    outcome.kind = uneven;
  else if (cell.too_wide)
    outcome.kind = too_wide;
  else if (cell.content_height > height)
    outcome.kind = too_high;
  cell.outcome = std::make_shared<Outcome>(std::move(outcome));
  if (cell.outcome->kind == too_high && ladder && ladder->goes_on) let_go_on(cell, width, height);
}

void Layouter::check_merged(const LaidTable& table, std::size_t first, std::size_t last) {
  const std::vector<Length> heights = chunk_heights(table, first, last);
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    const LaidCell& cell = table.cells[i];
    const int rows = cell.source->merge ? covered_rows(table, cell, first, last) : 0;
    if (rows == 0) continue;
    const auto row = static_cast<std::size_t>(cell.row), end = row + static_cast<std::size_t>(rows);
    if (row != first && end != last) continue;
    if (cell.outcome && cell.outcome->kind != Outcome::Kind::gave_way) continue;  // told with the whole table
    Length height = table.source->row_gap * (rows - 1) - cell.source->padding.vertical();
    for (std::size_t r = row; r < end; ++r) height += heights[r - first];
    if (cell.content_height <= height) continue;
    tell(messages::merged_too_high, cell.source->place,
         {in_points(cell.content_height), in_points(max(height, Length())),
          content::to_text(cell.source->place.element)});
  }
}

}  // namespace toji::flow
