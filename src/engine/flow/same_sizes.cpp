#include "engine/flow/same_sizes.h"

#include <algorithm>

#include "engine/content/walk.h"
#include "engine/flow/body_area.h"
#include "engine/flow/cells.h"
#include "engine/flow/table_measure.h"

namespace toji::flow {
namespace {

// Of composed text kept between measuring and laying, about ten megabytes; beyond it cells are composed again.
constexpr std::size_t most_lines = 20'000;

bool asks_for_it(const content::Cell& cell) {
  return cell.one_size != content::OneSize::no && cell.ladder && !cell.ladder->steps.empty();
}

template <class Asks>
bool any_cell(const content::Block& block, const Asks& asks);

// Of the cells of tables in the blocks, and of those in their cells.
template <class Asks>
bool any_cell(const content::Blocks& blocks, const Asks& asks) {
  return std::ranges::any_of(blocks, [&asks](const content::Block& block) { return any_cell(block, asks); });
}

template <class Asks>
bool any_cell(const content::Block& block, const Asks& asks) {
  const auto of_cell = [&asks](const Shared<content::Cell>& cell) { return asks(*cell); };
  if (const auto* table = std::get_if<content::TableBlock>(&block.kind))
    for (const content::Row& row : table->rows)
      if (std::ranges::any_of(row.cells, of_cell)) return true;
  return content::any_content(block, [&asks](const content::Blocks& inner) { return any_cell(inner, asks); });
}

// Of the cell's text where all its rows have a fixed height.
std::optional<Length> fixed_height(const content::TableBlock& table, const CellFragment& cell) {
  const auto row = static_cast<std::size_t>(cell.row), rows = static_cast<std::size_t>(cell.source->row_span);
  Length height = table.row_gap * (cell.source->row_span - 1) - cell.source->padding.vertical();
  for (std::size_t i = row; i < row + rows; ++i) {
    if (table.rows[i].height.kind != content::Extent::fixed) return {};
    height += table.rows[i].height.length;
  }
  return height;
}

// The length of a section's lines.
Length measure_of(const content::Section& section, Measurer& measurer) {
  const Length width = section.page.size.width - section.page.margin.horizontal();
  if (!section.vertical) return width;
  const Measurer::LookedThrough later(measurer, true);
  const BodyArea area =
      body_area(section, measurer.measure_all(section.header, width), measurer.measure_all(section.footer, width));
  return area.bottom - area.top;
}

}  // namespace

bool shares_sizes(const content::Section& section) {
  return any_cell(section.body,
                  [](const content::Cell& cell) { return cell.one_size == content::OneSize::document; });
}

void SameSizes::compare(const std::vector<const content::Section*>& sections, Measurer& measurer) {
  const Measurer::Comparing comparing(measurer);
  for (const content::Section* section : sections) {
    if (!any_cell(section->body, asks_for_it)) continue;
    measurer.reporter().begin(*section);
    compare(section->body, measure_of(*section, measurer), measurer);
  }
  for (auto& [cell, known] : known_)
    if (*known.rung + 1 != known.tried.size()) known.content.clear();
}

void SameSizes::compare(const content::Blocks& blocks, Length width, Measurer& measurer) {
  for (const content::Block& block : blocks) {
    if (!any_cell(block, asks_for_it)) continue;
    if (const auto* table = std::get_if<content::TableBlock>(&block.kind))
      compare(*table, width, measurer);
    else if (const auto* box = std::get_if<content::BoxBlock>(&block.kind))
      compare(*box->content, box->width.value_or(width) - box->padding.horizontal(), measurer);
    else
      content::for_each_content(block, [&](const content::Blocks& inner) { compare(inner, width, measurer); });
  }
}

void SameSizes::compare(const content::TableBlock& block, Length width, Measurer& measurer) {
  MeasuredTable table = frame_of(block, width, measurer);
  for (CellFragment& cell : table.cells) {
    const Length inner = inner_width(table, cell);
    if (asks_for_it(*cell.source))
      compare(cell, inner, fixed_height(block, cell), measurer);
    else
      compare(*cell.source->content, inner, measurer);
  }
}

void SameSizes::compare(CellFragment& cell, Length width, std::optional<Length> height, Measurer& measurer) {
  const auto& ladder = cell.source->ladder;
  Known known;
  measure_on_rung(cell, width, 0, measurer);
  known.tried.push_back(rung_of(cell));
  while (cell.rung + 1 < ladder->steps.size() && (cell.too_wide || (height && cell.content_height > *height))) {
    measure_on_rung(cell, width, cell.rung + 1, measurer);
    known.tried.push_back(rung_of(cell));
  }
  const bool here = cell.source->one_size == content::OneSize::section;
  std::size_t& rung =
      rungs_[{ladder.get(), cell.source->place.field, here ? measurer.reporter().section() : nullptr}];
  rung = std::max(rung, cell.rung);
  known.rung = &rung;
  const auto lines = static_cast<std::size_t>(count_lines(cell.content));
  if (cell.rung == rung && lines_ + lines <= most_lines) {
    lines_ += lines;
    known.content = std::move(cell.content);
  }
  known_.insert_or_assign(cell.source, std::move(known));
}

bool SameSizes::take(CellFragment& cell) {
  const auto found = known_.find(cell.source);
  if (found == known_.end()) return false;
  cell.rung = *found->second.rung;
  if (found->second.content.empty()) return false;
  set_content(cell, std::move(found->second.content));
  found->second.content.clear();
  return true;
}

std::vector<Rung> SameSizes::tried(const CellFragment& cell) const {
  const auto found = known_.find(cell.source);
  std::vector<Rung> rungs = found == known_.end() ? std::vector<Rung>() : found->second.tried;
  if (rungs.size() < cell.rung + 1) rungs.push_back(rung_of(cell));
  return rungs;
}

}  // namespace toji::flow
