// overflow="continue": what does not fit into a cell at the end of its ladder goes on on a page of its own, under the
// heads of its columns and beside those of its row.
#include <algorithm>

#include "engine/flow/cells.h"
#include "engine/flow/fits.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {
namespace {

using content::Cell;
using content::HeaderKind;

bool is_head(const MeasuredTable& table, std::size_t row) {
  return std::ranges::all_of(table.grid.row(row), [&](int index) {
    return index >= 0 && table.cells[static_cast<std::size_t>(index)].source->header != HeaderKind::none;
  });
}

// The rows that head this one: those repeated on each page, and the nearest rows above with nothing but header cells.
std::vector<std::size_t> rows_of_form(const MeasuredTable& table, std::size_t row) {
  std::size_t end = row;
  while (end > 0 && !is_head(table, end - 1)) --end;
  std::size_t begin = end;
  while (begin > 0 && is_head(table, begin - 1)) --begin;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < begin; ++i)
    if (table.source->rows[i].head) rows.push_back(i);
  for (std::size_t i = begin; i < end; ++i) rows.push_back(i);
  rows.push_back(row);
  return rows;
}

Cell cell_of_form(const Cell& source, int rows, bool again) {
  Cell cell = source;
  cell.row_span = rows;
  cell.merge.reset();
  cell.ladder.reset();
  cell.one_size = content::OneSize::no;
  if (again || cell.header == HeaderKind::none) cell.content = std::make_shared<content::Blocks>();
  return cell;
}

// Each cell once, in the first of the rows that it covers; in the last row, which may be parted, none from above.
content::TableBlock form_with(const MeasuredTable& table, const std::vector<std::size_t>& rows) {
  content::TableBlock form = *table.source;
  form.rows.clear();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::span<const int> columns = table.grid.row(rows[i]);
    content::Row row;
    row.head = i + 1 < rows.size();
    row.split = !row.head;
    row.source = table.source->rows[rows[i]].source;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const int index = columns[column];
      const bool above = i > 0 && table.grid.at(rows[i - 1], column) == index;
      if (index < 0 || (column > 0 && columns[column - 1] == index) || (above && row.head)) continue;
      const auto covers = [&](std::size_t r) { return table.grid.at(r, column) == index; };
      const auto spanned = row.head ? std::count_if(rows.begin(), rows.end() - 1, covers) : 1;
      const Cell& source = *table.cells[static_cast<std::size_t>(index)].source;
      row.cells.push_back(cell_of_form(source, static_cast<int>(spanned), above));
    }
    form.rows.push_back(std::move(row));
  }
  return form;
}

// A mark in the type of the cell's text; nothing where there is nothing to say.
std::shared_ptr<content::ParagraphBlock> mark_of(const std::string& text, typeset::Align align,
                                                 const content::Blocks& blocks) {
  if (text.empty()) return {};
  for (const content::Block& block : blocks) {
    const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
    if (!paragraph) continue;
    auto mark = std::make_shared<content::ParagraphBlock>();
    mark->text.style = paragraph->text.style;
    typeset::ParagraphStyle& style = mark->text.style.own();
    style.first_indent = style.rest_indent = {};
    style.align = align;
    mark->text.runs.push_back({text, paragraph->base, 0});
    mark->base = paragraph->base;
    mark->place = paragraph->place;
    return mark;
  }
  return {};
}

Fragments measure_mark(const std::string& text, typeset::Align align, const CellFragment& cell, Length width, const Fit& fit,
                       Measurer& measurer) {
  Fragments out;
  auto mark = mark_of(text, align, *cell.source->content);
  if (!mark) return out;
  out.push_back(Measurer::judged(measure(*mark, measurer, {width, {}}, fit), width));
  auto& paragraph = std::get<ParagraphFragment>(out.front().kind);
  paragraph.aside = true;
  paragraph.own = std::move(mark);
  return out;
}

// Whether all but the space behind the last block fits; that space is then left out.
bool fits_without_space(CellFragment& cell, Length height) {
  if (cell.content.empty() || cell.content_height - cell.content.back().after > height) return false;
  cell.content.back().after = {};
  cell.content_height = total_height(cell.content);
  if (cell.outcome->rungs.size() < 2)
    cell.outcome.reset();
  else
    cell.outcome->kind = Outcome::Kind::gave_way;
  return true;
}

}  // namespace

void let_go_on(CellFragment& cell, Length width, Length height, Measurer& measurer) {
  if (cell.source->merge || fits_without_space(cell, height)) return;
  const content::Ladder& ladder = *cell.source->ladder;
  const Fit fit = fit_of(ladder.steps.back(), ladder.steps.front());
  Fragments mark = measure_mark(ladder.mark, typeset::Align::start, cell, width, fit, measurer),
            more = measure_mark(ladder.more, typeset::Align::end, cell, width, fit, measurer);
  Length room = height;
  if (!more.empty()) {
    more.front().before = line_gap(cell.content.front(), more.front());
    room -= more.front().before + more.front().height;
  }
  if (least_height(cell.content, room) > room) return;
  auto rest = std::make_shared<Rest>();
  rest->column = static_cast<std::size_t>(cell.column);
  rest->content = split(cell.content, {room, room});
  cell.outcome->kind = Outcome::Kind::gave_way;
  cell.outcome->continued = count_lines(rest->content);
  for (Fragment& one : more) cell.content.push_back(std::move(one));
  if (!mark.empty()) {
    rest->content.front().before = line_gap(mark.front(), rest->content.front());
    rest->content.insert(rest->content.begin(), std::move(mark.front()));
  }
  cell.content_height = total_height(cell.content);
  cell.rest = std::move(rest);
}

content::TableBlock form_of(const MeasuredTable& table, std::size_t row) {
  return form_with(table, rows_of_form(table, row));
}

Fragment measure_continuation(const Continuation& continuation, Measurer& measurer) {
  Fragment out = measure(continuation.form, measurer, {continuation.width, {}}, {});
  MeasuredTable& table = *std::get<TableFragment>(out.kind).table;
  const std::size_t row = table.source->rows.size() - 1;
  for (const auto& rest : continuation.rests) {
    const int index = table.grid.at(row, rest->column);
    if (index < 0) continue;  // an irregular table, of which its section has told
    CellFragment& cell = table.cells[static_cast<std::size_t>(index)];
    cell.content = std::move(rest->content);
    cell.content_height = total_height(cell.content);
    cell.tag = rest->tag;
    cell.noted = any_noted(cell.content);
    table.noted |= cell.noted;
  }
  set_row_heights(table, Length());
  out.height = height_of(table, 0, table.row_heights.size());
  return Measurer::judged(std::move(out), continuation.width);  // its heads stand as the style asks, on no rung
}

}  // namespace toji::flow
