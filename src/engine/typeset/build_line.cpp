#include "engine/typeset/build_line.h"

#include "engine/typeset/decorate.h"

namespace toji::typeset {
namespace {

class LineBuilder {
 public:
  LineBuilder(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
              const std::vector<Length>& extra, bool keep_pens, LineRoom& room)
      : paragraph_(paragraph),
        clusters_(clusters),
        widths_(widths),
        span_(span),
        extra_(extra),
        keep_pens_(keep_pens),
        room_(room) {
    room_.runs.clear();
    room_.pens.clear();
  }

  std::vector<LineRun> run() {
    if (span_.begin < span_.end) pen_ = widths_.spacing().at_start(widths_.cluster(span_.begin));
    for (std::size_t i = span_.begin; i < span_.end; ++i) {
      if (keep_pens_) room_.pens.push_back(pen_);
      const Cluster& c = widths_.cluster(i);
      goes_on(c) ? add_plain(c, space_behind(i)) : add(c, space_behind(i));
    }
    close_run();
    return {std::make_move_iterator(room_.runs.begin()), std::make_move_iterator(room_.runs.end())};
  }

 private:
  Length space_behind(std::size_t i) const {
    return i + 1 < span_.end ? widths_.gap(i) + extra_[i - span_.begin] : Length();
  }

  // Whether the cluster is one glyph that follows another in the open run, as nearly all are.
  bool goes_on(const Cluster& c) const {
    return open_ && !room_.glyphs.empty() && c.run == run_index_ && c.face == glyphs().face &&
           c.posture == Posture::horizontal && posture_ == c.posture && c.glyph_count == 1 && !c.pooled &&
           c.inset.units() == 0 && c.inset_after.units() == 0;
  }

  // What add does for such a cluster.
  void add_plain(const Cluster& c, Length space) {
    const Length advance = c.advance + space;
    room_.glyphs.push_back({c.glyph, c.advance, advance, {}, {}, covered_ - text_begin_, c.text_end - text_begin_});
    covered_ = text_end_ = c.text_end;
    pen_ += advance;
  }

  void add(const Cluster& c, Length space) {
    if (needs_new_run(c)) {
      close_run();
      open_run(c);
    }
    if (c.inset.units() != 0) move_pen(c.inset);
    if (c.pooled) {
      for (std::uint32_t k = 0; k < c.glyph_count; ++k) add_glyph(c, clusters_.pool[c.glyph + k]);
    } else if (c.glyph_count == 1) {
      Length natural = c.advance - c.inset - c.inset_after;
      add_glyph(c, {c.glyph, natural, natural, {}, {}, 0, 0});
    }
    if (c.posture == Posture::combined && c.glyph_count != 0) pen_ += c.advance;
    if (c.inset_after.units() != 0) move_pen(c.inset_after);
    text_end_ = c.text_end;
    end_cluster(c, space);
  }

  // A cluster that draws nothing stays with the run before it.
  bool needs_new_run(const Cluster& c) const {
    if (!open_ || c.run != run_index_) return true;
    if (c.posture != posture_ && c.glyph_count != 0) return true;
    if (c.posture == Posture::combined && !c.merged) return true;
    return c.face != nullptr && glyphs().face != nullptr && c.face != glyphs().face;
  }

  void open_run(const Cluster& c) {
    open_ = true;
    run_index_ = c.run;
    posture_ = c.posture;
    text_begin_ = covered_ = c.text_begin;
    const TextStyle& style = paragraph_.runs[c.run].style;
    LineRun& run = room_.runs.emplace_back();
    run.mark = paragraph_.runs[c.run].mark;
    run.source = c.run;
    run.glyphs.size = style.size;
    run.glyphs.horizontal_scale = style.condense;
    run.glyphs.color = style.color;
    run.glyphs.vertical = c.posture == Posture::upright;
    run.glyphs.sideways = c.posture == Posture::sideways;
    room_.glyphs.clear();
  }

  void close_run() {
    if (!open_) return;
    open_ = false;
    if (room_.glyphs.empty()) {
      room_.runs.pop_back();
      return;
    }
    if (posture_ == Posture::combined) centre_combined();
    const std::string_view text = paragraph_.runs[run_index_].text;
    glyphs().glyphs = page::Glyphs(room_.glyphs, text.substr(text_begin_, text_end_ - text_begin_));
  }

  // The first glyph of a cluster stands for its text, and for what drew nothing before it.
  void add_glyph(const Cluster& c, page::Glyph glyph) {
    if (room_.glyphs.empty()) {
      glyphs().face = c.face;
      glyphs().origin = origin(c);
    }
    glyph.text_begin = covered_ - text_begin_;
    glyph.text_end = c.text_end - text_begin_;
    covered_ = c.text_end;
    if (c.posture != Posture::combined) pen_ += glyph.advance;
    room_.glyphs.push_back(glyph);
  }

  // The run's first pen. Vertically em boxes are centred on the line's axis.
  Point origin(const Cluster& c) const {
    const TextStyle& style = paragraph_.runs[c.run].style;
    switch (c.posture) {
      case Posture::horizontal:
        return {pen_, -style.rise};
      case Posture::upright:
        return {style.rise, pen_};
      case Posture::sideways:
        return {style.rise - style.size / 2 + c.face->em_box_bottom().at(style.size), pen_};
      case Posture::combined:
        return {style.rise, pen_ + c.face->em_box_top().at(style.size)};
    }
    return {};
  }

  // 縦中横: centred on the axis, condensed to one em where it is wider (JLREQ 3.2.5).
  void centre_combined() {
    page::GlyphRun& run = glyphs();
    Length width;
    for (const page::Glyph& glyph : room_.glyphs) width += glyph.advance;
    if (width > run.size) {
      std::int64_t em = run.size.units(), all = width.units();
      for (page::Glyph& glyph : room_.glyphs) glyph.natural = glyph.advance = Length(glyph.advance).scaled(em, all);
      run.horizontal_scale = static_cast<std::int32_t>(run.horizontal_scale * em / all);
      width = run.size;
    }
    run.origin.x -= width / 2;
  }

  void end_cluster(const Cluster& c, Length space) {
    if (c.glyph_count == 0) space += c.advance;
    move_pen(space);
    if (room_.glyphs.empty() || c.glyph_count != 0) return;
    page::Glyph& last = room_.glyphs.back();
    last.text_end = c.text_end - text_begin_;
    covered_ = c.text_end;
  }

  void move_pen(Length by) {
    pen_ += by;
    if (!room_.glyphs.empty() && posture_ != Posture::combined) room_.glyphs.back().advance += by;
  }

  page::GlyphRun& glyphs() { return room_.runs.back().glyphs; }
  const page::GlyphRun& glyphs() const { return room_.runs.back().glyphs; }

  const Paragraph& paragraph_;
  const Clusters& clusters_;
  const Widths& widths_;
  const LineSpan& span_;
  const std::vector<Length>& extra_;
  bool keep_pens_;
  LineRoom& room_;
  Length pen_;
  bool open_ = false;
  std::uint32_t run_index_ = 0;
  Posture posture_ = Posture::horizontal;  // of the open run
  std::uint32_t text_begin_ = 0;           // of the open run, in its source run
  std::uint32_t text_end_ = 0;
  std::uint32_t covered_ = 0;  // up to here the glyphs stand for the text
};

Length alignment_offset(Align align, Length rest, std::size_t clusters) {
  if (rest.units() <= 0) return {};
  if (align == Align::center || (align == Align::distribute && clusters == 1)) return rest / 2;
  return align == Align::end ? rest : Length();
}

}  // namespace

Line build_line(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
                const std::vector<Length>& extra, const std::vector<std::uint32_t>& run_offsets, LineRoom& room) {
  Line line;
  const bool decorated = is_decorated(paragraph, clusters);
  LineBuilder builder(paragraph, clusters, widths, span, extra, decorated, room);
  line.runs = builder.run();
  if (decorated) decorate(paragraph, clusters, widths, span, room.pens, line);
  std::size_t end = widths.visible_end(span.begin, span.end) - (span.hangs ? 1 : 0);
  line.width = widths.of_line(span.begin, end);
  for (Length e : extra) line.width += e;
  line.indent = span.indent + alignment_offset(paragraph.style->align, span.room - line.width, end - span.begin);
  line.wrapped = span.wrapped;
  if (span.begin < clusters.items.size()) {
    const Cluster& first = clusters.items[span.begin];
    line.text_begin = run_offsets[first.run] + first.text_begin;
  } else {
    line.text_begin = run_offsets.back();
  }
  return line;
}

}  // namespace toji::typeset
