#include "engine/flow/cells.h"

#include <algorithm>

#include "engine/flow/fits.h"

namespace toji::flow {
namespace {

Length first_advance(const Fragments& fragments) {
  for (const Fragment& one : fragments)
    if (const auto* paragraph = std::get_if<ParagraphFragment>(&one.kind)) return paragraph->composed.line_advance;
  return {};
}

// Whether the data asks for a size below the style's.
bool set_smaller_by_hand(const CellFragment& cell) {
  const Length asked = asked_size(*cell.source->content);
  return asked > Length() && asked < cell.source->style_size;
}

// again: its characters have been looked through for missing glyphs.
void measure_content(CellFragment& cell, Length width, const Fit& fit, bool again, Measurer& measurer) {
  const Measurer::LookedThrough looked(measurer, again);
  set_content(cell, measurer.measure_all(*cell.source->content, width, fit));
}

void climb_down(CellFragment& cell, Length width, Length height, Measurer& measurer) {
  using enum Outcome::Kind;
  const auto& ladder = cell.source->ladder;
  const std::size_t steps = ladder ? ladder->steps.size() : 0, first = cell.rung;
  std::vector<Rung> rungs;
  if (steps > 0) rungs.push_back(rung_of(cell));
  while (cell.rung + 1 < steps && (cell.content_height > height || cell.too_wide)) {
    measure_on_rung(cell, width, cell.rung + 1, measurer);
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
  if (cell.outcome->kind == too_high && ladder && ladder->goes_on) let_go_on(cell, width, height, measurer);
}

}  // namespace

Length asked_size(const content::Blocks& blocks) {
  for (const content::Block& block : blocks) {
    Length size;
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind)) size = asked_size(*paragraph);
    if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) size = asked_size(*group->content);
    if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) size = asked_size(*box->content);
    if (size > Length()) return size;
  }
  return {};
}

int count_lines(const Fragments& fragments) {
  std::size_t lines = 0;
  for (const Fragment& one : fragments)
    if (const auto* paragraph = std::get_if<ParagraphFragment>(&one.kind)) lines += paragraph->lines();
  return static_cast<int>(lines);
}

Length inner_width(const MeasuredTable& table, const CellFragment& cell) {
  const auto column = static_cast<std::size_t>(cell.column);
  const auto columns = static_cast<std::size_t>(cell.source->column_span);
  const Length beside = column + columns < table.source->columns.size() ? table.source->column_gap : Length();
  return table.edges[column + columns] - table.edges[column] - beside - cell.source->padding.horizontal();
}

Rung rung_of(const CellFragment& cell) {
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

void set_content(CellFragment& cell, Fragments content) {
  cell.content = std::move(content);
  cell.content_height = total_height(cell.content);
  cell.too_wide = !stays_inside(cell.content, cell.source->padding);
  cell.noted = any_noted(cell.content);
}

void measure_cell(CellFragment& cell, const MeasuredTable& table, Measurer& measurer, const Fit& fit) {
  const bool one_size = cell.source->one_size != content::OneSize::no;
  if (one_size && measurer.same_sizes().take(cell)) return;
  const Length width = inner_width(table, cell);
  if (cell.rung > 0) return measure_on_rung(cell, width, cell.rung, measurer);
  measure_content(cell, width, fit, one_size && measurer.same_sizes().knows(*cell.source), measurer);
}

void measure_on_rung(CellFragment& cell, Length width, std::size_t rung, Measurer& measurer) {
  const auto& steps = cell.source->ladder->steps;
  cell.rung = rung;
  measure_content(cell, width, fit_of(steps[rung], steps.front()), rung > 0, measurer);
}

void fit_cell(CellFragment& cell, const MeasuredTable& table, Length height, Measurer& measurer) {
  const auto note = [&cell, height](std::vector<Rung> rungs) {
    cell.outcome = std::make_shared<Outcome>(Outcome{Outcome::Kind::gave_way, height, std::move(rungs)});
  };
  if (cell.content_height > height || cell.too_wide)
    climb_down(cell, inner_width(table, cell), height, measurer);
  else if (cell.rung > 0)
    note(measurer.same_sizes().tried(cell));
  else if (set_smaller_by_hand(cell))
    note({rung_of(cell)});
}

}  // namespace toji::flow
