#include <algorithm>

#include "flow/borders.h"
#include "flow/lay.h"
#include "flow/place.h"

namespace toji::flow {
namespace {

page::Scope scope_of(content::HeaderKind kind) {
  switch (kind) {
    case content::HeaderKind::row:
      return page::Scope::row;
    case content::HeaderKind::column:
      return page::Scope::column;
    case content::HeaderKind::both:
      return page::Scope::both;
    case content::HeaderKind::none:
      break;
  }
  return page::Scope::none;
}

// Tops of the rows and the bottom of the last.
std::vector<Length> row_edges(const LaidTable& table, Length top, std::size_t first, std::size_t last) {
  std::vector<Length> edges{top};
  for (const Length height : chunk_heights(table, first, last)) {
    if (edges.size() > 1) edges.back() += table.source->row_gap;
    edges.push_back(edges.back() + height);
  }
  return edges;
}

}  // namespace

Placer::TableTags Placer::begin_table(const LaidTable& table, page::TagId parent) {
  TableTags out;
  if (parent == page::artifact) return out;
  if (table.source->layout_only) {
    out.table = parent;
    return out;
  }
  out.table = tags().add(parent, page::Role::table);
  tags().at(out.table).alternative = table.source->summary;
  out.has_head =
      std::any_of(table.source->rows.begin(), table.source->rows.end(), [](const content::Row& r) { return r.head; });
  return out;
}

page::TagId Placer::row_tag(const LaidTable& table, std::size_t row, TableTags& table_tags) {
  if (table_tags.table == page::artifact) return page::artifact;
  if (table.source->layout_only) return table_tags.table;
  if (!table_tags.has_head) return tags().add(table_tags.table, page::Role::table_row);
  const bool head = table.source->rows[row].head;
  page::TagId& group = head ? table_tags.head : table_tags.body;
  if (group == page::artifact)
    group = tags().add(table_tags.table, head ? page::Role::table_head : page::Role::table_body);
  return tags().add(group, page::Role::table_row);
}

page::TagId Placer::cell_tag(const LaidCell& cell, int rows, page::TagId row, TableTags& table_tags) {
  const bool header = cell.source->header != content::HeaderKind::none;
  const page::TagId id = tags().add(row, header ? page::Role::header_cell : page::Role::data_cell);
  page::Tag& tag = tags().at(id);
  tag.scope = scope_of(cell.source->header);
  tag.row_span = rows;
  tag.column_span = cell.source->column_span;
  if (!cell.source->id.empty()) table_tags.header_ids.emplace(cell.source->id, id);
  if (!cell.source->headers.empty()) table_tags.waiting.emplace_back(id, cell.source);
  return id;
}

// Backgrounds, then rules: cells that touch share theirs, cells with gaps between them have each their own.
void Placer::draw_cells(const LaidTable& table, const std::vector<Placed>& cells, const std::vector<Length>& xs,
                        const std::vector<Length>& ys, std::size_t first) {
  for (const Placed& placed : cells)
    if (placed.cell->source->background) fill(placed.area.rect, *placed.cell->source->background);
  const bool apart = table.source->column_gap > Length() || table.source->row_gap > Length();
  BorderGrid borders(ys.size() - 1, xs.size() - 1);
  for (const auto& [cell, area] : cells) {
    if (apart)
      draw_frame(cell->source->borders, area.rect, page().items);
    else
      borders.add(static_cast<std::size_t>(cell->row) - first, static_cast<std::size_t>(cell->column),
                  static_cast<std::size_t>(area.rows), static_cast<std::size_t>(cell->source->column_span),
                  cell->source->borders);
  }
  borders.draw(xs, ys, page().items);
  for (const auto& [cell, area] : cells)
    if (cell->source->diagonal)
      draw_border(cell->source->borders.top, {area.rect.right(), area.rect.top()},
                  {area.rect.left(), area.rect.bottom()}, page().items);
}

Length Placer::place_rows(LaidTable& table, Point at, std::size_t first, std::size_t last, TableTags& table_tags,
                          bool repeated_head) {
  const std::vector<Length> ys = row_edges(table, at.y, first, last);
  std::vector<Length> xs;
  for (const Length edge : table.edges) xs.push_back(at.x + edge);
  std::vector<Placed> placed;
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    LaidCell& cell = table.cells[i];
    const int rows = covered_rows(table, cell, first, last);
    if (rows == 0) continue;
    const std::size_t top = static_cast<std::size_t>(cell.row) - first, left = static_cast<std::size_t>(cell.column);
    const std::size_t bottom = top + static_cast<std::size_t>(rows);
    const std::size_t right = left + static_cast<std::size_t>(cell.source->column_span);
    const Length beside = right + 1 < xs.size() ? table.source->column_gap : Length();
    const Length below = bottom + 1 < ys.size() ? table.source->row_gap : Length();
    placed.push_back(
        {&cell, {{{xs[left], ys[top]}, {xs[right] - beside - xs[left], ys[bottom] - below - ys[top]}}, rows}});
  }
  draw_cells(table, placed, xs, ys, first);
  page::TagId row_of = page::artifact;
  int current = -1;
  for (const auto& [cell, area] : placed) {
    page::TagId tag = page::artifact;
    if (!repeated_head && table_tags.table != page::artifact) {
      if (cell->row != current) row_of = row_tag(table, static_cast<std::size_t>(cell->row), table_tags);
      current = cell->row;
      tag = table.source->layout_only ? row_of : cell_tag(*cell, area.rows, row_of, table_tags);
    }
    place_cell(*cell, area, tag, tag != page::artifact && !table.source->layout_only);
  }
  return ys.back() - at.y;
}

void Placer::end_table(TableTags& table_tags) {
  for (const auto& [id, cell] : table_tags.waiting) {
    for (const std::string& name : cell->headers) {
      const auto found = table_tags.header_ids.find(name);
      if (found == table_tags.header_ids.end())
        unknown_headers_.emplace_back(name, cell);
      else
        tags().at(id).headers.push_back(found->second);
    }
  }
}

}  // namespace toji::flow
