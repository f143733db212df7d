// fit="all" and fit="section": one size for a field on all sheets or on each, the smallest that one of its cells needs.
#include <algorithm>

#include "engine/flow/body_area.h"
#include "engine/flow/lay.h"

namespace toji::flow {
namespace {

// Of composed text kept between measuring and laying, about ten megabytes; beyond it cells are composed again.
constexpr std::size_t most_lines = 20'000;

bool asks_for_it(const content::Cell& cell) {
  return cell.one_size != content::OneSize::no && cell.ladder && !cell.ladder->steps.empty();
}

using Asks = bool (*)(const content::Cell&);

bool any_asks_for_it(const content::Blocks& blocks, Asks asks);

bool any_asks_for_it(const content::TableBlock& table, Asks asks) {
  return std::any_of(table.rows.begin(), table.rows.end(), [asks](const content::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [asks](const Shared<content::Cell>& cell) {
      return asks(*cell) || any_asks_for_it(*cell->content, asks);
    });
  });
}

bool any_asks_for_it(const content::Blocks& blocks, Asks asks) {
  return std::any_of(blocks.begin(), blocks.end(), [asks](const content::Block& block) {
    if (const auto* group = std::get_if<content::GroupBlock>(&block.kind))
      return any_asks_for_it(*group->content, asks);
    if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) return any_asks_for_it(*box->content, asks);
    const auto* table = std::get_if<content::TableBlock>(&block.kind);
    return table && any_asks_for_it(*table, asks);
  });
}

// Of the cell's text where all its rows have a fixed height.
std::optional<Length> fixed_height(const content::TableBlock& table, const LaidCell& cell) {
  const auto row = static_cast<std::size_t>(cell.row), rows = static_cast<std::size_t>(cell.source->row_span);
  Length height = table.row_gap * (cell.source->row_span - 1) - cell.source->padding.vertical();
  for (std::size_t i = row; i < row + rows; ++i) {
    if (table.rows[i].height.kind != content::Extent::fixed) return {};
    height += table.rows[i].height.length;
  }
  return height;
}

}  // namespace

bool shares_sizes(const content::Section& section) {
  return any_asks_for_it(section.body,
                         [](const content::Cell& cell) { return cell.one_size == content::OneSize::document; });
}

FieldOfOneSize Layouter::field_of(const content::Cell& cell) const {
  const bool here = cell.one_size == content::OneSize::section;
  return {cell.ladder.get(), cell.place.field, here ? section_ : nullptr};
}

void Layouter::measure_same_sizes(const std::vector<const content::Section*>& sections) {
  for (const content::Section* section : sections) {
    if (!any_asks_for_it(section->body, asks_for_it)) continue;
    begin(*section);
    measure(section->body, measure_of(*section));
  }
  for (auto& [cell, measured] : measured_)
    if (*measured.rung + 1 != measured.tried.size()) measured.content.clear();
}

// The length of a section's lines.
Length Layouter::measure_of(const content::Section& section) {
  const Length width = section.page.size.width - section.page.margin.horizontal();
  if (!section.vertical) return width;
  const bool before = std::exchange(reported_, true);
  const BodyArea area = body_area(section, lay_all(section.header, width), lay_all(section.footer, width));
  reported_ = before;
  return area.bottom - area.top;
}

void Layouter::measure(const content::Blocks& blocks, Length width) {
  for (const content::Block& block : blocks) {
    if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) measure(*group->content, width);
    if (const auto* box = std::get_if<content::BoxBlock>(&block.kind))
      measure(*box->content, box->width.value_or(width) - box->padding.horizontal());
    if (const auto* table = std::get_if<content::TableBlock>(&block.kind);
        table && any_asks_for_it(*table, asks_for_it))
      measure(*table, width);
  }
}

void Layouter::measure(const content::TableBlock& block, Length width) {
  LaidTable table = frame_of(block, width);
  for (LaidCell& cell : table.cells) {
    const Length inner = inner_width(table, cell);
    if (asks_for_it(*cell.source))
      measure_cell(cell, inner, fixed_height(block, cell));
    else
      measure(*cell.source->content, inner);
  }
}

void Layouter::measure_cell(LaidCell& cell, Length width, std::optional<Length> height) {
  const auto& ladder = cell.source->ladder;
  Measured measured;
  lay_on_rung(cell, width, 0);
  measured.tried.push_back(rung_of(cell));
  while (cell.rung + 1 < ladder->steps.size() && (cell.too_wide || (height && cell.content_height > *height))) {
    lay_on_rung(cell, width, cell.rung + 1);
    measured.tried.push_back(rung_of(cell));
  }
  std::size_t& rung = rungs_[field_of(*cell.source)];
  rung = std::max(rung, cell.rung);
  measured.rung = &rung;
  const auto lines = static_cast<std::size_t>(count_lines(cell.content));
  if (cell.rung == rung && measured_lines_ + lines <= most_lines) {
    measured_lines_ += lines;
    measured.content = std::move(cell.content);
  }
  measured_.insert_or_assign(cell.source, std::move(measured));
}

// The cell on its field's rung; true where it need not be composed for that.
bool Layouter::take_measured(LaidCell& cell) {
  const auto found = measured_.find(cell.source);
  if (found == measured_.end()) return false;
  cell.rung = *found->second.rung;
  if (found->second.content.empty()) return false;
  set_content(cell, std::move(found->second.content));
  found->second.content.clear();
  return true;
}

// What the cell needed for itself and, last, the rung of its field, on which it now is.
std::vector<Rung> Layouter::tried_rungs(const LaidCell& cell) const {
  const auto found = measured_.find(cell.source);
  std::vector<Rung> rungs = found == measured_.end() ? std::vector<Rung>() : found->second.tried;
  if (rungs.size() < cell.rung + 1) rungs.push_back(rung_of(cell));
  return rungs;
}

}  // namespace toji::flow
