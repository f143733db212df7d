#include "engine/flow/table_measure.h"

#include <algorithm>

#include "engine/flow/blocks.h"
#include "engine/flow/cells.h"
#include "engine/flow/fits.h"
#include "engine/flow/measurer.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {
namespace {

std::vector<Length> column_edges(const content::TableBlock& table, Length width) {
  Length rest = width;
  int shares = 0;
  for (const content::ColumnWidth& column : table.columns) {
    if (column.fill)
      shares += column.share;
    else
      rest -= column.length;
  }
  rest = max(rest, Length());
  std::vector<Length> edges;
  edges.reserve(table.columns.size() + 1);
  edges.emplace_back();
  int used = 0;
  Length filled;
  for (const content::ColumnWidth& column : table.columns) {
    Length own = column.length;
    if (column.fill) {  // cumulative shares, so that rounding leaves no gap at the end
      used += column.share;
      own = rest.scaled(used, shares) - filled;
      filled += own;
    }
    edges.push_back(edges.back() + own);
  }
  return edges;
}

// Whether the columns keep to the width, and leave some of it to those that share the rest.
bool columns_fit(const content::TableBlock& table, const std::vector<Length>& edges, Length width) {
  if (table.columns.empty()) return true;
  bool empty_share = false;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Length gap = i + 1 < table.columns.size() ? table.column_gap : Length();
    empty_share |= table.columns[i].fill && edges[i + 1] - edges[i] - gap <= Length();
  }
  return !empty_share && edges.back() <= width + rounding;
}

// The first cell that is merged into this one with other content; none where all say the same.
const content::Cell* unlike(const MeasuredTable& table, const CellFragment& cell, int rows) {
  for (int i = 1; i < rows && cell.source->merge; ++i) {
    const int index = table.grid.at(static_cast<std::size_t>(cell.row + i), static_cast<std::size_t>(cell.column));
    const content::Cell* other = table.cells[static_cast<std::size_t>(index)].source;
    if (!says_same(*cell.source->content, *other->content)) return other;
  }
  return nullptr;
}

void fit_cells(MeasuredTable& table, Measurer& measurer) {
  const std::vector<Length> heights = chunk_heights(table, 0, table.row_heights.size());
  for (CellFragment& cell : table.cells) {
    const int rows = covered_rows(table, cell, 0, heights.size());
    if (rows == 0) continue;
    Length height = table.source->row_gap * (rows - 1) - cell.source->padding.vertical();
    for (int i = 0; i < rows; ++i) height += heights[static_cast<std::size_t>(cell.row + i)];
    fit_cell(cell, table, height, measurer);
    cell.unlike = unlike(table, cell, rows);
    table.faulty |= cell.unlike || (cell.outcome && cell.outcome->kind != Outcome::Kind::gave_way);
    table.noted |= cell.unlike || cell.outcome || cell.noted;
  }
}

}  // namespace

MeasuredTable frame_of(const content::TableBlock& block, Length width, Measurer& measurer) {
  MeasuredTable table;
  table.source = &block;
  table.edges = column_edges(block, width - block.column_gap * (static_cast<std::int64_t>(block.columns.size()) - 1));
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const std::size_t gaps = std::min(i, block.columns.size() - 1);
    table.edges[i] += block.column_gap * static_cast<std::int64_t>(gaps);
  }
  table.columns_fit = columns_fit(block, table.edges, width);
  arrange(table, measurer);
  find_cuts(table);
  return table;
}

Fragment measure(const content::TableBlock& block, Measurer& measurer, const Region& region, const Fit& fit) {
  auto shared = std::make_shared<MeasuredTable>(frame_of(block, region.width, measurer));
  MeasuredTable& table = *shared;
  for (CellFragment& cell : table.cells) measure_cell(cell, table, measurer, fit);
  set_row_heights(table, region.height);
  judge_borders(table);
  fit_cells(table, measurer);
  const std::size_t rows = table.row_heights.size();
  const Length height = rows == 0 ? Length() : height_of(table, 0, rows);
  return {{}, height, {}, TableFragment{std::move(shared), 0, rows, table.head_end}};
}

Length natural_length(const content::TableBlock&, const Fit&) { return {}; }

// A table is seen, or gives others their places.
Says says(const content::TableBlock& block) {
  Says most = Says::unread;
  for (const content::Row& row : block.rows)
    for (const Shared<content::Cell>& cell : row.cells) most = std::max(most, says(*cell->content));
  return most;
}

bool says_same(const content::TableBlock& a, const content::TableBlock& b) {
  const auto same_cells = [](const Shared<content::Cell>& x, const Shared<content::Cell>& y) {
    return says_same(*x->content, *y->content);
  };
  return std::ranges::equal(a.rows, b.rows, [&](const content::Row& x, const content::Row& y) {
    return std::ranges::equal(x.cells, y.cells, same_cells);
  });
}

content::Place TableFragment::place() const { return table->source->place; }

Length TableFragment::first_line(const Fragment& self) const {
  if (table->row_cells.size() < 2) return self.height;
  Length least;
  for (std::size_t i = 0; i < table->row_cells[1]; ++i)
    least = max(least, flow::first_line(table->cells[i].content) + table->cells[i].source->padding.vertical());
  return least;
}

Length TableFragment::leading() const {
  if (!table->source->layout_only || table->cells.empty()) return {};
  const CellFragment& cell = table->cells.back();
  return cell.content.empty() ? Length() : leading_of(cell.content.front());
}

void TableFragment::judge(Fragment& self) const {
  self.faulty |= table->faulty || !table->columns_fit || table->covered >= 0;
  self.ring_above = table->above / 2;
  self.ring_below = table->below / 2;
  self.noted |= table->noted;
}

}  // namespace toji::flow
