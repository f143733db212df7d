// Lines of text onto the page: what leads elsewhere and what has a reading is an element of its own.
#include <algorithm>
#include <map>

#include "engine/flow/painter.h"
#include "engine/flow/passages.h"
#include "engine/font/face.h"

namespace toji::flow {
namespace {

// A vertical line's runs come as they stand; everything is painted along and across the lines until the page is turned.
constexpr page::QuarterTurn along_and_across{{}, false};

bool is_heading(page::Role role) { return role >= page::Role::h1 && role <= page::Role::h6; }

// A base with its reading is a Ruby element (ISO 32000-1 14.8.4.4.2); other text belongs to the parent itself.
class RubyTags {
 public:
  RubyTags(const content::ParagraphBlock& paragraph, page::TagTree& tags) : paragraph_(paragraph), tags_(tags) {}

  page::TagId of(const typeset::LineRun& run, page::TagId parent) {
    const auto& runs = paragraph_.text.runs;
    if (run.source >= runs.size() || runs[run.source].ruby.empty() || parent == page::artifact) return parent;
    const auto [found, added] = known_.try_emplace(run.source);
    if (added) {
      const page::TagId ruby = tags_.add(parent, page::Role::ruby);
      found->second = {tags_.add(ruby, page::Role::ruby_base), tags_.add(ruby, page::Role::ruby_text)};
    }
    return run.kind == typeset::RunKind::ruby ? found->second.second : found->second.first;
  }

 private:
  const content::ParagraphBlock& paragraph_;
  page::TagTree& tags_;
  std::map<std::uint32_t, std::pair<page::TagId, page::TagId>> known_;  // base and reading, by the index of their run
};

// What comes again, such as heads, leads nowhere: a link must stand in the structure (ISO 14289-1 7.18.5).
class Links {
 public:
  Links(const content::ParagraphBlock& paragraph, Painter& painter) : paragraph_(paragraph), painter_(painter) {}

  page::TagId tag(std::uint32_t mark, page::TagId parent) {
    const auto [found, added] = tags_.try_emplace({mark, parent}, page::artifact);
    if (added) found->second = painter_.tags().add(parent, page::Role::link);
    return found->second;
  }

  // One area a line.
  void add(std::size_t line, const typeset::LineRun& run, const page::GlyphRun& glyphs, Length top, Length em, bool vertical,
           page::TagId tag) {
    const bool combined = vertical && !glyphs.vertical && !glyphs.sideways;
    const Length rise = combined ? glyphs.face->em_box_top().at(glyphs.size) : Length();
    Length width;
    for (const page::Glyph& glyph : glyphs.glyphs) width += glyph.advance;
    const Rect area{{glyphs.origin.x - rise, top}, {width, em}};
    if (std::exchange(last_, {line, run.mark}) == std::pair(line, run.mark)) return painter_.extend_link(area);
    const content::InlineLink& link = paragraph_.links[run.mark - 1];
    content::Place place = paragraph_.place;
    place.data = link.place;
    painter_.add_link({area, link.destination, link.contents, tag, link.leaves}, {link.destination, std::move(place)});
  }

 private:
  const content::ParagraphBlock& paragraph_;
  Painter& painter_;
  std::pair<std::size_t, std::uint32_t> last_;  // line and mark
  std::map<std::pair<std::uint32_t, page::TagId>, page::TagId> tags_;  // by the link and what it stands in
};

// Those that end above the line.
std::size_t passages_before(const std::vector<typeset::Line>& lines, std::size_t line) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(line),
                                                [](const typeset::Line& one) { return !one.wrapped; }));
}

}  // namespace

void ParagraphFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId parent) {
  const bool blank_heading = is_heading(source->role) && says(*source) != Says::read;  // it heads nothing
  if (parent == page::artifact || aside || source->text.runs.empty() || blank_heading)
    return paint_lines(painter, at, page::artifact);
  const bool first_part = !has_tag(), parted = has_passages(composed) && !source->spoken;
  if (parted && source->role == page::Role::p) return paint_passages(painter, at, parent);
  if (source->captioned) parent = painter.add_captioned(*source->captioned, parent, source->place);
  tag = painter.add_tag(parent, source->role, source->place, parts);
  if (source->spoken && first_part) painter.tags().at(tag).texts.own() = *source->spoken;
  if (parted && source->role == page::Role::caption) return paint_passages(painter, at, tag);
  if (first_part && is_heading(source->role))
    painter.add_heading({static_cast<int>(source->role) - static_cast<int>(page::Role::h1) + 1, tag, source->place});
  paint_lines(painter, at, tag);
}

void ParagraphFragment::paint_passages(Painter& painter, Point at, page::TagId parent) {
  std::vector<page::TagId> unshared;
  std::vector<page::TagId>& passages = parts ? parts->passages : unshared;
  if (passages.empty()) passages = add_passages(*this, painter, parent);
  paint_lines(painter, at, passages);
}

void ParagraphFragment::paint_lines(Painter& painter, Point at, page::TagId around) const {
  paint_lines(painter, at, std::span(&around, 1));
}

void ParagraphFragment::paint_lines(Painter& painter, Point at, std::span<const page::TagId> passages) const {
  RubyTags rubies(*source, painter.tags());
  Links links(*source, painter);
  std::vector<page::FrameItem>& items = painter.items();
  const bool vertical = source->text.style->vertical;
  const std::vector<typeset::Line>& lines = *composed.lines;
  std::size_t passage = passages.size() > 1 ? passages_before(lines, first) : 0;
  for (std::size_t i = first; i < last; ++i) {
    const typeset::Line& line = lines[i];
    const page::TagId around = passages[passage];
    if (passages.size() > 1 && !line.wrapped) ++passage;
    const Length top = at.y + composed.line_advance * static_cast<std::int64_t>(i - first);
    const Point start{at.x + line.indent, top + composed.ascent};
    for (const typeset::LineRun& run : line.runs) {
      page::FrameItem item{page::artifact, run.glyphs};
      if (vertical) page::turn(item, along_and_across);
      page::translate(item, start);
      if (around != page::artifact && run.kind != typeset::RunKind::emphasis) {
        const page::TagId linked = run.mark == 0 ? around : links.tag(run.mark, around);
        if (run.mark != 0 && run.kind == typeset::RunKind::text)
          links.add(i, run, std::get<page::GlyphRun>(item.shape), top, composed.em, vertical, linked);
        item.tag = rubies.of(run, linked);
      }
      items.push_back(std::move(item));
    }
    for (const page::Line& rule : line.rules) {
      items.push_back({page::artifact, rule});
      if (vertical) page::turn(items.back(), along_and_across);
      page::translate(items.back(), start);
    }
  }
}

}  // namespace toji::flow
