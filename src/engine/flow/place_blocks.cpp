#include <algorithm>

#include "engine/flow/borders.h"
#include "engine/flow/lay.h"
#include "engine/flow/place.h"
#include "engine/flow/rounded.h"
#include "engine/font/face.h"

namespace toji::flow {
namespace {

Length aligned(content::VerticalAlign align, Length free) {
  if (free <= Length() || align == content::VerticalAlign::top) return {};
  return align == content::VerticalAlign::middle ? free / 2 : free;
}

// A vertical line's runs come as they stand; everything is placed along and across the lines until the page is turned.
constexpr page::QuarterTurn along_and_across{{}, false};

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
    place_lines(*paragraph, at, 0, paragraph->composed.lines->size(), paragraph->tag);
  } else if (auto* box = std::get_if<LaidBox>(&block.kind)) {
    place_box(*box, {at, {box->width, block.height}}, parent);
  } else if (auto* table = std::get_if<LaidTable>(&block.kind)) {
    TableTags table_tags = begin_table(*table, parent);
    place_rows(*table, at, {0, table->row_heights.size()}, table_tags);
    end_table(table_tags);
  } else if (auto* pie = std::get_if<LaidPie>(&block.kind)) {
    page::TagId figure = page::artifact;
    if (parent != page::artifact) {
      figure = add_tag(parent, page::Role::figure, pie->source->place);
      tags().at(figure).texts.own().alternative = pie->source->alternative;
    }
    for (page::FrameItem item : pie->items) {
      page::translate(item, at);
      item.tag = figure;
      page().items.push_back(std::move(item));
    }
  } else if (const auto* rule = std::get_if<LaidRule>(&block.kind)) {
    const Length middle = at.y + rule->source->line.width / 2;
    draw_border(rule->source->line, {at.x, middle}, {at.x + rule->width, middle}, page().items);
  } else if (auto* group = std::get_if<LaidGroup>(&block.kind)) {
    const content::GroupBlock& source = *group->source;
    const page::TagId tag = parent == page::artifact ? page::artifact : add_tag(parent, source.role, source.place);
    place_all(group->content, at, width, tag);
  } else {
    place_mark(*std::get<LaidMark>(block.kind).source, at);
  }
}

void Placer::place_lines(LaidParagraph& paragraph, Point at, std::size_t first, std::size_t last, page::TagId tag) {
  const typeset::Composed& composed = paragraph.composed;
  std::map<std::uint32_t, page::TagId> link_tags;
  RubyTags ruby_tags;
  const bool vertical = paragraph.source->text.style->vertical;
  for (std::size_t i = first; i < last; ++i) {
    const typeset::Line& line = (*composed.lines)[i];
    const Length top = at.y + composed.line_advance * static_cast<std::int64_t>(i - first);
    const Point start{at.x + line.indent, top + composed.ascent};
    for (const typeset::LineRun& run : line.runs) {
      page::FrameItem item{run.kind == typeset::RunKind::emphasis ? page::artifact : tag, run.glyphs};
      if (vertical) page::turn(item, along_and_across);
      page::translate(item, start);
      // What comes again, such as heads, leads nowhere: a link must stand in the structure (ISO 14289-1 7.18.5).
      if (run.mark != 0 && run.kind == typeset::RunKind::text && tag != page::artifact) {
        const auto& glyphs = std::get<page::GlyphRun>(item.shape);
        const bool combined = vertical && !glyphs.vertical && !glyphs.sideways;
        const Length rise = combined ? glyphs.face->em_box_top().at(glyphs.size) : Length();
        const auto [found, added] = link_tags.try_emplace(run.mark, page::artifact);
        if (added) found->second = link_tag(*paragraph.source, run.mark, tag);
        item.tag = found->second;
        Length width;
        for (const page::Glyph& glyph : glyphs.glyphs) width += glyph.advance;
        add_link(*paragraph.source, run.mark, {{glyphs.origin.x - rise, top}, {width, composed.em}}, item.tag);
      }
      if (run.kind != typeset::RunKind::emphasis && tag != page::artifact)
        item.tag = ruby_tag(*paragraph.source, run, run.mark != 0 ? link_tags[run.mark] : tag, ruby_tags);
      page().items.push_back(std::move(item));
    }
    for (const page::Line& rule : line.rules) {
      page().items.push_back({page::artifact, rule});
      if (vertical) page::turn(page().items.back(), along_and_across);
      page::translate(page().items.back(), start);
    }
  }
}

// A base with its reading is a Ruby element (ISO 32000-1 14.8.4.4.2); other text belongs to the parent itself.
page::TagId Placer::ruby_tag(const content::ParagraphBlock& paragraph, const typeset::LineRun& run, page::TagId parent,
                             RubyTags& known) {
  const bool annotated = run.source < paragraph.text.runs.size() && !paragraph.text.runs[run.source].ruby.empty();
  if (!annotated || parent == page::artifact) return parent;
  const auto [found, added] = known.try_emplace(run.source);
  if (added) {
    const page::TagId ruby = tags().add(parent, page::Role::ruby);
    found->second = {tags().add(ruby, page::Role::ruby_base), tags().add(ruby, page::Role::ruby_text)};
  }
  return run.kind == typeset::RunKind::ruby ? found->second.second : found->second.first;
}

page::TagId Placer::link_tag(const content::ParagraphBlock&, std::uint32_t, page::TagId parent) {
  return parent == page::artifact ? page::artifact : tags().add(parent, page::Role::link);
}

void Placer::add_link(const content::ParagraphBlock& paragraph, std::uint32_t mark, const Rect& area, page::TagId tag) {
  const content::InlineLink& link = paragraph.links[mark - 1];
  page().links.push_back({area, link.destination, link.contents, tag});
  content::Place place = paragraph.place;
  place.data = link.place;
  links_.push_back({link.destination, std::move(place)});
}

void Placer::place_box(LaidBox& box, Rect rect, page::TagId parent) {
  if (box.source->radius > Length()) {
    draw_rounded(rect, box.source->radius, box.source->borders.top, box.source->background, page().items);
  } else {
    if (box.source->background) fill(rect, *box.source->background);
    draw_frame(box.source->borders, rect, page().items);
  }
  page::TagId tag = parent;
  if (box.source->role && parent != page::artifact) tag = add_tag(parent, *box.source->role, box.source->place);
  const Rect inner = inset(rect, box.source->padding);
  if (box.source->turn != content::Turn::none) return place_turned(box, inner, tag);
  const Length down = aligned(box.source->align, inner.size.height - box.content_height);
  place_all(box.content, {inner.origin.x, inner.origin.y + down}, inner.size.width, tag);
}

void Placer::place_turned(LaidBox& box, const Rect& inner, page::TagId tag) {
  const Mark mark = here();
  const Length down = aligned(box.source->align, inner.size.width - box.content_height);
  place_all(box.content, {{}, down}, box.line_length, tag);
  const bool clockwise = box.source->turn == content::Turn::to_vertical;
  turn_since(mark, {clockwise ? Point{inner.right(), inner.top()} : Point{inner.left(), inner.bottom()}, clockwise});
}

Placer::Mark Placer::here() { return {page().items.size(), page().links.size(), document_.destinations.size()}; }

void Placer::turn_since(const Mark& mark, const page::QuarterTurn& by) {
  for (std::size_t i = mark.items; i < page().items.size(); ++i) page::turn(page().items[i], by);
  for (std::size_t i = mark.links; i < page().links.size(); ++i) page().links[i].area = by(page().links[i].area);
  for (std::size_t i = mark.destinations; i < document_.destinations.size(); ++i)
    document_.destinations[i].position = by(document_.destinations[i].position);
}

void Placer::add_destination(page::Destination destination, const content::Place& place) {
  document_.destinations.push_back(std::move(destination));
  names_.push_back({in_section(place, section_), running_});
}

// What comes again, such as heads, leads nowhere: a mark is where it stands first.
void Placer::place_mark(const content::Block& block, Point at) {
  if (repeated_ || !placed_marks_.insert(&block).second) return;
  const std::size_t index = document_.pages.size() - 1;
  if (const auto* anchor = std::get_if<content::AnchorBlock>(&block.kind))
    add_destination({anchor->name, index, at}, anchor->place);
  if (const auto* bookmark = std::get_if<content::BookmarkBlock>(&block.kind)) {
    add_destination({bookmark->destination, index, at}, bookmark->place);
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
    place_lines(*only, {at.x, at.y + cell.content.front().before}, 0, only->composed.lines->size(), tag);
  else
    place_all(cell.content, at, inner.size.width, tag);
}

}  // namespace toji::flow
