#include <algorithm>
#include <utility>

#include "base/words.h"
#include "engine/flow/borders.h"
#include "engine/flow/lay.h"
#include "engine/flow/place.h"
#include "engine/flow/rounded.h"

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

// Tops of the rows and the bottom of the last, on from what is there.
void add_row_edges(const LaidTable& table, std::size_t first, std::size_t last, std::vector<Length>& edges) {
  for (const Length height : chunk_heights(table, first, last)) {
    if (edges.size() > 1) edges.back() += table.source->row_gap;
    edges.push_back(edges.back() + height);
  }
}

void draw_diagonals(const content::Cell& cell, const Rect& rect, std::vector<page::FrameItem>& out) {
  using enum content::Diagonal;
  const content::Border& border = cell.diagonal_border;
  if (cell.diagonal == up || cell.diagonal == both)
    draw_border(border, {rect.right(), rect.top()}, {rect.left(), rect.bottom()}, out);
  if (cell.diagonal == down || cell.diagonal == both)
    draw_border(border, {rect.left(), rect.top()}, {rect.right(), rect.bottom()}, out);
}

// What goes on on another page belongs to the same cell, and the line it begins with to the same paragraph.
void hand_tags_on(const LaidCell& cell) {
  cell.rest->tag = cell.tag;
  page::TagId last = page::artifact;
  for (const LaidBlock& block : cell.content)
    if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind); paragraph && !paragraph->aside)
      last = paragraph->tag;
  for (LaidBlock& block : cell.rest->content) {
    auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
    if (paragraph && paragraph->aside) continue;
    if (paragraph && paragraph->cut) paragraph->tag = last;
    return;
  }
}

// Of the cell in the structure that this one is part of: its own, or that of the cell above with which it is merged.
page::TagId tag_of(const LaidTable& table, const LaidCell& cell) {
  const LaidCell* first = &cell;
  for (auto row = static_cast<std::size_t>(cell.row); first->tag == page::artifact && row > 0;) {
    const int above = table.grid.at(--row, static_cast<std::size_t>(cell.column));
    if (above < 0) break;  // an irregular table, of which is told
    first = &table.cells[static_cast<std::size_t>(above)];
  }
  return first->tag;
}

// Whether the cell is one by merge with what stands on the page before.
bool began_earlier(const LaidTable& table, const LaidCell& cell, std::size_t first) {
  const auto row = static_cast<std::size_t>(cell.row);
  return cell.source->merge && row == first && row > 0 && covered_rows(table, cell, row - 1, row + 1) == 0;
}

}  // namespace

Placer::TableTags Placer::begin_table(LaidTable& table, page::TagId parent) {
  TableTags out;
  if (parent == page::artifact) return out;
  out.waiting.reserve(table.cells.size());
  out.header_ids.reserve(table.cells.size());
  if (table.source->layout_only) {
    out.table = parent;
    return out;
  }
  determine_headers(table);
  out.table = add_tag(parent, page::Role::table, table.source->place);
  if (!table.source->summary.empty()) tags().at(out.table).texts.own().alternative = table.source->summary;
  // A head asks for a body (ISO 14289-1 7.2): where no rows follow, it is rows like others.
  out.has_head = table.head_end > 0 && table.head_end < table.source->rows.size();
  return out;
}

page::TagId Placer::row_tag(const LaidTable& table, std::size_t row, TableTags& table_tags) {
  if (table_tags.table == page::artifact) return page::artifact;
  if (table.source->layout_only) return table_tags.table;
  if (!table_tags.has_head) return tags().add(table_tags.table, page::Role::table_row);
  const bool head = row < table.head_end;
  page::TagId& group = head ? table_tags.head : table_tags.body;
  if (group == page::artifact)
    group = tags().add(table_tags.table, head ? page::Role::table_head : page::Role::table_body);
  return tags().add(group, page::Role::table_row);
}

page::TagId Placer::cell_tag(const LaidCell& cell, int rows, page::TagId row, TableTags& table_tags) {
  const bool header = cell.header != content::HeaderKind::none;
  const page::TagId id = tags().add(row, header ? page::Role::header_cell : page::Role::data_cell);
  page::Tag& tag = tags().at(id);
  tag.scope = scope_of(cell.header);
  tag.row_span = rows;
  tag.column_span = cell.source->column_span;
  if (header && !cell.source->id.empty()) table_tags.header_ids.emplace_back(cell.source->id, id);
  if (!cell.source->headers.empty()) table_tags.waiting.emplace_back(id, cell.source);
  return id;
}

// Backgrounds, then rules: cells that touch share theirs, cells with gaps between them and those with rounded corners
// have each their own.
void Placer::draw_cells(const LaidTable& table, const std::vector<Placed>& cells, const std::vector<Length>& xs,
                        const std::vector<Length>& ys) {
  for (const Placed& placed : cells) {
    const content::Cell& source = *placed.cell->source;
    if (source.background && source.radius <= Length()) fill(placed.area.rect, *source.background);
  }
  const bool apart = table.source->column_gap > Length() || table.source->row_gap > Length();
  BorderGrid borders(ys.size() - 1, xs.size() - 1);
  for (const auto& [cell, area, top, again] : cells) {
    const content::Cell& source = *cell->source;
    if (source.radius > Length())
      draw_rounded(area.rect, source.radius, source.borders.top, source.background, page().items);
    else if (apart)
      draw_frame(source.borders, area.rect, page().items);
    else
      borders.add(top, static_cast<std::size_t>(cell->column), static_cast<std::size_t>(area.rows),
                  static_cast<std::size_t>(source.column_span), source.borders);
  }
  borders.draw(xs, ys, page().items);
  for (const Placed& placed : cells) draw_diagonals(*placed.cell->source, placed.area.rect, page().items);
}

// offset: how many of the rows drawn together stand above row first.
void Placer::add_placed(LaidTable& table, std::size_t first, std::size_t last, const std::vector<Length>& xs,
                        const std::vector<Length>& ys, std::size_t offset, std::vector<Placed>& placed) {
  for (std::size_t i = table.row_cells[first]; i < table.row_cells[last]; ++i) {
    LaidCell& cell = table.cells[i];
    const int rows = covered_rows(table, cell, first, last);
    if (rows == 0) continue;
    const std::size_t top = static_cast<std::size_t>(cell.row) - first + offset;
    const std::size_t left = static_cast<std::size_t>(cell.column);
    const std::size_t bottom = top + static_cast<std::size_t>(rows);
    const std::size_t right = left + static_cast<std::size_t>(cell.source->column_span);
    const Length beside = right + 1 < xs.size() ? table.source->column_gap : Length();
    const Length below = bottom + 1 < ys.size() ? table.source->row_gap : Length();
    const Rect rect{{xs[left], ys[top]}, {xs[right] - beside - xs[left], ys[bottom] - below - ys[top]}};
    placed.push_back({&cell, {rect, rows, rows}, top, false});
  }
}

// Rows in which no cell begins, since all are covered from above, are none in the structure.
void Placer::leave_out_rows(std::vector<Placed>& placed, std::size_t rows) {
  std::size_t begun = 0, last = rows;
  for (const Placed& one : placed) begun += std::exchange(last, one.top) != one.top ? 1U : 0U;
  if (begun == rows) return;
  std::vector<int> before(rows + 1);  // how many rows above begin cells
  for (const Placed& one : placed) before[one.top + 1] = 1;
  for (std::size_t row = 0; row < rows; ++row) before[row + 1] += before[row];
  for (Placed& one : placed)
    one.area.rows_in_structure = before[one.top + static_cast<std::size_t>(one.area.rows)] - before[one.top];
}

// The ids of header cells that are one with the cell above lead to that cell.
void Placer::name_merged_away(LaidTable& table, const Rows& rows, TableTags& table_tags) {
  for (std::size_t i = table.row_cells[rows.first]; i < table.row_cells[rows.last]; ++i) {
    LaidCell& cell = table.cells[i];
    if (cell.source->id.empty() || !cell.source->merge || cell.header == content::HeaderKind::none) continue;
    if (cell.tag != page::artifact) continue;
    cell.tag = tag_of(table, cell);
    table_tags.header_ids.emplace_back(cell.source->id, cell.tag);
  }
}

// A row that goes on is the same row still: what is merged with its cells from below lengthens those it began with.
void Placer::lengthen(const LaidTable& table, LaidCell& cell, int more) {
  cell.tag = tag_of(table, cell);
  if (!table.source->layout_only && !page::is_artifact(cell.tag)) tags().at(cell.tag).row_span += more;
}

Length Placer::place_rows(LaidTable& table, Point at, const Rows& rows, TableTags& table_tags) {
  std::vector<Length> xs, ys;
  xs.reserve(table.edges.size());
  ys.reserve(rows.last - rows.first + rows.head_end + 1);
  ys.push_back(at.y);
  for (const Length edge : table.edges) xs.push_back(at.x + edge);
  add_row_edges(table, 0, rows.head_end, ys);
  add_row_edges(table, rows.first, rows.last, ys);
  std::vector<Placed> placed;
  placed.reserve(table.row_cells[rows.head_end] + table.row_cells[rows.last] - table.row_cells[rows.first]);
  if (rows.head_end > 0) add_placed(table, 0, rows.head_end, xs, ys, 0, placed);
  for (Placed& one : placed) one.again = true;
  add_placed(table, rows.first, rows.last, xs, ys, rows.head_end, placed);
  draw_cells(table, placed, xs, ys);
  leave_out_rows(placed, ys.size() - 1);
  const bool before = repeated_;
  page::TagId row_of = page::artifact;
  int current = -1;
  for (const auto& [cell, area, top, again] : placed) {
    const bool goes_on = rows.goes_on && static_cast<std::size_t>(cell->row) == rows.first;
    if (!again && !goes_on && table_tags.table != page::artifact) {
      if (cell->row != current) row_of = row_tag(table, static_cast<std::size_t>(cell->row), table_tags);
      current = cell->row;
      cell->tag = table.source->layout_only ? row_of : cell_tag(*cell, area.rows_in_structure, row_of, table_tags);
    }
    if (goes_on && cell->source->merge) lengthen(table, *cell, area.rows_in_structure - 1);
    const page::TagId tag = again || (goes_on && cell->source->merge) ? page::artifact : cell->tag;
    repeated_ = again || began_earlier(table, *cell, rows.first);
    place_cell(*cell, area, tag, tag != page::artifact && !table.source->layout_only);
    repeated_ = before;
    if (cell->rest) hand_tags_on(*cell);
  }
  if (table_tags.table != page::artifact && !table.source->layout_only) name_merged_away(table, rows, table_tags);
  return ys.back() - at.y;
}

void Placer::end_table(TableTags& table_tags) {
  auto& known = table_tags.header_ids;
  std::sort(known.begin(), known.end());  // of cells with the same id the first comes first
  for (const auto& waiting : table_tags.waiting) {
    const content::Cell& cell = *waiting.second;
    std::vector<page::TagId>& headers = tags().at(waiting.first).headers;
    for_each_word(cell.headers, [&](std::string_view name) {
      const auto found = std::lower_bound(known.begin(), known.end(), std::pair(name, page::TagId{}));
      if (found == known.end() || found->first != name)
        unknown_headers_.emplace_back(name, cell.place);
      else
        headers.push_back(found->second);
    });
  }
}

}  // namespace toji::flow
