#include <algorithm>

#include "flow/borders.h"
#include "flow/place.h"
#include "flow/rounded.h"

namespace toji::flow {
namespace {

Length aligned(content::VerticalAlign align, Length free) {
  if (free <= Length() || align == content::VerticalAlign::top) return {};
  return align == content::VerticalAlign::middle ? free / 2 : free;
}

}  // namespace

void Placer::place_all(LaidBlocks& blocks, Point at, Length width, page::TagId parent) {
  for (LaidBlock& block : blocks) {
    at.y += block.before;
    place(block, at, width, parent);
    at.y += block.height + block.after;
  }
}

void Placer::place(LaidBlock& block, Point at, Length width, page::TagId parent) {
  if (auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) {
    if (paragraph->tag == page::artifact && !paragraph->aside) paragraph->tag = paragraph_tag(*paragraph, parent);
    place_lines(*paragraph, at, 0, paragraph->composed.lines.size(), paragraph->tag);
  } else if (auto* box = std::get_if<LaidBox>(&block.kind)) {
    place_box(*box, {at, {box->width, block.height}}, parent);
  } else if (auto* table = std::get_if<LaidTable>(&block.kind)) {
    TableTags table_tags = begin_table(*table, parent);
    place_rows(*table, at, {0, table->row_heights.size()}, table_tags);
    end_table(table_tags);
  } else if (const auto* pie = std::get_if<LaidPie>(&block.kind)) {
    page::TagId figure = page::artifact;
    if (parent != page::artifact) {
      figure = tags().add(parent, page::Role::figure);
      tags().at(figure).alternative = pie->source->alternative;
    }
    for (page::FrameItem& item : chart::draw(pie->source->pie, pie->size)) {
      page::translate(item, at);
      item.tag = figure;
      page().items.push_back(std::move(item));
    }
  } else if (const auto* rule = std::get_if<LaidRule>(&block.kind)) {
    const Length middle = at.y + rule->source->line.width / 2;
    draw_border(rule->source->line, {at.x, middle}, {at.x + rule->width, middle}, page().items);
  } else if (auto* group = std::get_if<LaidGroup>(&block.kind)) {
    const page::TagId tag = parent == page::artifact ? page::artifact : tags().add(parent, group->source->role);
    place_all(group->content, at, width, tag);
  } else {
    place_mark(*std::get<LaidMark>(block.kind).source, at);
  }
}

page::TagId Placer::paragraph_tag(const LaidParagraph& paragraph, page::TagId parent) {
  const bool empty = paragraph.source->text.runs.empty();
  return parent == page::artifact || empty ? page::artifact : tags().add(parent, paragraph.source->role);
}

void Placer::place_lines(const LaidParagraph& paragraph, Point at, std::size_t first, std::size_t last,
                         page::TagId tag) {
  const typeset::Composed& composed = paragraph.composed;
  std::map<std::uint32_t, page::TagId> link_tags;
  for (std::size_t i = first; i < last; ++i) {
    const typeset::Line& line = composed.lines[i];
    const Length top = at.y + composed.line_advance * static_cast<std::int64_t>(i - first);
    for (const typeset::LineRun& run : line.runs) {
      page::FrameItem item{tag, run.glyphs};
      auto& glyphs = std::get<page::GlyphRun>(item.shape);
      glyphs.origin.x += at.x + line.indent;
      glyphs.origin.y += top + composed.ascent;
      // What comes again, such as heads, leads nowhere: a link must stand in the structure (ISO 14289-1 7.18.5).
      if (run.mark != 0 && tag != page::artifact) {
        const auto [found, added] = link_tags.try_emplace(run.mark, page::artifact);
        if (added) found->second = link_tag(*paragraph.source, run.mark, tag);
        item.tag = found->second;
        Length width;
        for (const page::Glyph& glyph : glyphs.glyphs) width += glyph.advance;
        add_link(*paragraph.source, run.mark, {{glyphs.origin.x, top}, {width, composed.em}}, item.tag);
      }
      page().items.push_back(std::move(item));
    }
  }
}

page::TagId Placer::link_tag(const content::ParagraphBlock&, std::uint32_t, page::TagId parent) {
  return parent == page::artifact ? page::artifact : tags().add(parent, page::Role::link);
}

void Placer::add_link(const content::ParagraphBlock& paragraph, std::uint32_t mark, const Rect& area, page::TagId tag) {
  const content::InlineLink& link = paragraph.links[mark - 1];
  page().links.push_back({area, link.destination, link.contents, tag});
  links_.push_back({link.destination, paragraph.place});
}

void Placer::place_box(LaidBox& box, Rect rect, page::TagId parent) {
  if (box.source->radius > Length()) {
    draw_rounded(rect, box.source->radius, box.source->borders.top, box.source->background, page().items);
  } else {
    if (box.source->background) fill(rect, *box.source->background);
    draw_frame(box.source->borders, rect, page().items);
  }
  page::TagId tag = parent;
  if (box.source->role && parent != page::artifact) tag = tags().add(parent, *box.source->role);
  const Rect inner = inset(rect, box.source->padding);
  const Length down = aligned(box.source->align, inner.size.height - box.content_height);
  place_all(box.content, {inner.origin.x, inner.origin.y + down}, inner.size.width, tag);
}

void Placer::place_mark(const content::Block& block, Point at) {
  const std::size_t index = document_.pages.size() - 1;
  if (const auto* anchor = std::get_if<content::AnchorBlock>(&block.kind))
    document_.destinations.push_back({anchor->name, index, at});
  if (const auto* bookmark = std::get_if<content::BookmarkBlock>(&block.kind)) {
    document_.destinations.push_back({bookmark->destination, index, at});
    document_.outline.push_back({bookmark->title, bookmark->depth, bookmark->destination});
  }
}

void Placer::fill(const Rect& rect, page::Color color) {
  page().items.push_back({page::artifact, page::FilledRect{rect, color}});
}

void Placer::place_cell(LaidCell& cell, const Area& area, page::TagId tag, bool own_tag) {
  const Rect inner = inset(area.rect, cell.source->padding);
  const Length down = aligned(cell.source->align, inner.size.height - cell.content_height);
  const Point at{inner.origin.x, inner.origin.y + down};
  // A cell with one plain paragraph needs no P of its own in the structure.
  auto* only = cell.content.size() == 1 ? std::get_if<LaidParagraph>(&cell.content.front().kind) : nullptr;
  if (only && !only->aside && only->tag == page::artifact && only->source->role == page::Role::p && own_tag)
    place_lines(*only, {at.x, at.y + cell.content.front().before}, 0, only->composed.lines.size(), tag);
  else
    place_all(cell.content, at, inner.size.width, tag);
}

}  // namespace toji::flow
