#include "engine/flow/table_paint.h"

#include <algorithm>
#include <utility>

#include "base/words.h"
#include "engine/flow/fits.h"
#include "engine/flow/painter.h"
#include "engine/flow/passages.h"
#include "engine/flow/table_cells.h"
#include "engine/flow/table_rows.h"
#include "engine/flow/table_split.h"

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

// Of the cell in the structure that this one is part of: its own, or that of the cell above with which it is merged.
page::TagId tag_of(const MeasuredTable& table, const CellFragment& cell) {
  const CellFragment* first = &cell;
  for (auto row = static_cast<std::size_t>(cell.row); first->tag == page::artifact && row > 0;) {
    const int above = table.grid.at(--row, static_cast<std::size_t>(cell.column));
    if (above < 0) break;  // an irregular table, of which is told
    first = &table.cells[static_cast<std::size_t>(above)];
  }
  return first->tag;
}

// Whether the cell is one by merge with what stands on the page before.
bool began_earlier(const MeasuredTable& table, const CellFragment& cell, std::size_t first) {
  const auto row = static_cast<std::size_t>(cell.row);
  return cell.source->merge && row == first && row > 0 && covered_rows(table, cell, row - 1, row + 1) == 0;
}

// Whether all that stands here is one link: then its cell leads there as a whole, an area that is not missed.
bool is_one_link(const content::Blocks& blocks) {
  if (blocks.size() != 1) return false;
  const auto* paragraph = std::get_if<content::ParagraphBlock>(&blocks.front().kind);
  if (!paragraph || paragraph->links.size() != 1) return false;
  return std::ranges::all_of(paragraph->text.runs, [](const typeset::TextRun& run) { return run.mark != 0; });
}

// One part of a table, under the table's element; head rows come again as artifacts.
class TablePainter {
 public:
  TablePainter(TableFragment& part, Painter& painter, page::TagId parent)
      : part_(part), table_(*part.table), painter_(painter) {
    if (parent == page::artifact) return;
    if (!table_.tags) begin(parent);
    tags_ = &*table_.tags;
  }

  void run(Point at) {
    PlacedCells placed = place_cells(part_, at);
    draw_cells(table_, placed, painter_);
    leave_out_rows(placed);
    page::TagId row = page::artifact;
    int current = -1;
    const bool repeated = painter_.is_repeated();
    for (const PlacedCell& one : placed.cells) {
      CellFragment& cell = *one.cell;
      const bool goes_on = part_.goes_on && static_cast<std::size_t>(cell.row) == part_.first;
      if (tags_ && !one.again && !goes_on) {
        if (in_structure() && is_title(table_, cell)) {
          cell.tag = tags_->around;
        } else {
          if (cell.row != current) row = row_tag(static_cast<std::size_t>(cell.row));
          current = cell.row;
          cell.tag = in_structure() ? cell_tag(cell, one.area.rows_in_structure, row) : row;
        }
      }
      const bool merged = goes_on && cell.source->merge;
      if (merged) lengthen(cell, one.area.rows_in_structure - 1);
      painter_.set_repeated(repeated || one.again || began_earlier(table_, cell, part_.first));
      const std::size_t links = painter_.page().links.size();
      paint_cell(cell, one.area, repeated || one.again || merged ? page::artifact : cell.tag);
      if (is_one_link(*cell.source->content)) painter_.join_links(links, one.area.rect);
      if (cell.rest) cell.rest->tag = cell.tag;
    }
    painter_.set_repeated(repeated);
    if (!in_structure()) return;
    name_merged_away();
    if (part_.ends) resolve_headers();
  }

 private:
  bool in_structure() const { return tags_ && !table_.source->layout_only; }

  void begin(page::TagId parent) {
    TableTags& tags = table_.tags.emplace();
    tags.around = parent;
    if (table_.source->layout_only) return;
    tags.waiting.reserve(table_.cells.size());
    tags.header_ids.reserve(table_.cells.size());
    determine_headers(table_, painter_);
    // A head asks for a body (ISO 14289-1 7.2): where no rows follow, it is rows like others.
    std::size_t titles = 0;
    while (titles < table_.head_end && table_.row_cells[titles] < table_.row_cells[titles + 1] &&
           is_title(table_, table_.cells[table_.row_cells[titles]]))
      ++titles;
    tags.has_head = table_.head_end > titles && table_.head_end < table_.source->rows.size();
  }

  page::TagId table_tag() {
    if (tags_->table != page::artifact) return tags_->table;
    const content::TableBlock& source = *table_.source;
    tags_->table = source.captioned ? painter_.add_captioned(*source.captioned, tags_->around, source.place)
                                    : painter_.add_tag(tags_->around, page::Role::table, source.place);
    if (!source.summary.empty()) painter_.tags().at(tags_->table).texts.own().summary = source.summary;
    return tags_->table;
  }

  page::TagId row_tag(std::size_t row) {
    if (table_.source->layout_only) return tags_->around;
    const page::TagId table = table_tag();
    page::TagTree& all = painter_.tags();
    if (!tags_->has_head) return all.add(table, page::Role::table_row);
    const bool head = row < table_.head_end;
    page::TagId& group = head ? tags_->head : tags_->body;
    if (group == page::artifact) group = all.add(table, head ? page::Role::table_head : page::Role::table_body);
    return all.add(group, page::Role::table_row);
  }

  page::TagId cell_tag(const CellFragment& cell, int rows, page::TagId row) {
    const bool header = cell.header != content::HeaderKind::none;
    const page::TagId id = painter_.tags().add(row, header ? page::Role::header_cell : page::Role::data_cell);
    page::Tag& tag = painter_.tags().at(id);
    tag.scope = scope_of(cell.header);
    tag.row_span = rows;
    tag.column_span = cell.source->column_span;
    if (header && !cell.source->id.empty()) tags_->header_ids.emplace_back(cell.source->id, id);
    if (!cell.source->headers.empty()) tags_->waiting.emplace_back(id, cell.source);
    return id;
  }

  // A row that goes on is the same row still: what is merged with its cells from below lengthens those it began with.
  void lengthen(CellFragment& cell, int more) {
    cell.tag = tag_of(table_, cell);
    if (!table_.source->layout_only && !page::is_artifact(cell.tag)) painter_.tags().at(cell.tag).row_span += more;
  }

  void paint_cell(CellFragment& cell, const PlacedCell::Area& area, page::TagId tag) {
    const Rect inner = inset(area.rect, cell.source->padding);
    const Length down = aligned(cell.source->align, inner.size.height - cell.content_height);
    const Point at{inner.origin.x, inner.origin.y + down};
    // A cell with one plain paragraph needs no P of its own in the structure.
    auto* only = cell.content.size() == 1 ? std::get_if<ParagraphFragment>(&cell.content.front().kind) : nullptr;
    const bool plain = only && !only->aside && !only->has_tag() && only->source->role == page::Role::p &&
                       !only->source->spoken && !has_passages(only->composed);
    if (plain && tag != page::artifact && !table_.source->layout_only)
      only->paint_lines(painter_, {at.x, at.y + cell.content.front().before}, tag);
    else
      painter_.paint(cell.content, at, tag);
  }

  // The ids of header cells that are one with the cell above lead to that cell.
  void name_merged_away() {
    for (std::size_t i = table_.row_cells[part_.first]; i < table_.row_cells[part_.last]; ++i) {
      CellFragment& cell = table_.cells[i];
      if (cell.source->id.empty() || !cell.source->merge || cell.header == content::HeaderKind::none) continue;
      if (cell.tag != page::artifact) continue;
      cell.tag = tag_of(table_, cell);
      tags_->header_ids.emplace_back(cell.source->id, cell.tag);
    }
  }

  void resolve_headers() {
    auto& known = tags_->header_ids;
    std::sort(known.begin(), known.end());  // of cells with the same id the first comes first
    for (const auto& [id, cell] : tags_->waiting) {
      std::vector<page::TagId>& headers = painter_.tags().at(id).headers;
      for_each_word(cell->headers, [&, place = &cell->place](std::string_view name) {
        const auto found = std::lower_bound(known.begin(), known.end(), std::pair(name, page::TagId{}));
        if (found == known.end() || found->first != name)
          painter_.add_unknown_header(std::string(name), *place);
        else
          headers.push_back(found->second);
      });
    }
  }

  TableFragment& part_;
  MeasuredTable& table_;
  Painter& painter_;
  TableTags* tags_ = nullptr;  // none where nothing enters the structure
};

}  // namespace

void TableFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId parent) {
  if (table->row_heights.empty()) return;
  // A rest that fits where it goes on is painted without being split again.
  if (!began.empty()) go_on(*table, first, std::exchange(began, {}));
  TablePainter(*this, painter, parent).run(at);
}

}  // namespace toji::flow
