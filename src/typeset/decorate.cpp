#include "typeset/decorate.h"

#include <algorithm>

namespace toji::typeset {
namespace {

class Decorator {
 public:
  Decorator(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
            const std::vector<Length>& pens, Line& line)
      : paragraph_(paragraph), clusters_(clusters), widths_(widths), span_(span), pens_(pens), line_(line) {}

  void run() {
    for (const Annotation& annotation : clusters_.annotations) {
      if (annotation.first >= span_.begin && annotation.first < span_.end) add_annotation(annotation);
    }
    std::size_t end = widths_.visible_end(span_.begin, span_.end);
    for (std::size_t i = span_.begin; i < end;) {
      std::size_t run_end = i;
      while (run_end < end && widths_.cluster(run_end).run == widths_.cluster(i).run) ++run_end;
      add_rules(i, run_end);
      i = run_end;
    }
  }

 private:
  const TextRun& run_of(std::size_t cluster) const { return paragraph_.runs[widths_.cluster(cluster).run]; }
  Length pen(std::size_t cluster) const { return pens_[cluster - span_.begin]; }

  // The em box of ruby and emphasis stands on that of the base (JLREQ 3.3.4, 3.3.9).
  void add_annotation(const Annotation& annotation) {
    const TextRun& run = run_of(annotation.first);
    Length start = pen(annotation.first) + annotation.start;
    // At the line's edges a wide reading stays inside (JLREQ 3.3.8).
    start = max(min(start, span_.room - annotation.width), Length());
    LineRun& added = line_.runs.emplace_back();
    added.mark = run.mark;
    added.kind = annotation.kind;
    added.source = widths_.cluster(annotation.first).run;
    added.glyphs.face = annotation.face;
    added.glyphs.size = annotation.size;
    added.glyphs.color = run.style.color;
    added.glyphs.vertical = paragraph_.style->vertical;
    added.glyphs.origin = annotation_origin(run.style, annotation, start);
    added.glyphs.glyphs = page::Glyphs(annotation.glyphs, annotation.text);
  }

  // Vertically it stands to the right.
  Point annotation_origin(const TextStyle& style, const Annotation& annotation, Length start) const {
    if (paragraph_.style->vertical) return {style.rise + (style.size + annotation.size) / 2, start};
    Length base_top = style.family->face(0).em_box_top().at(style.size);
    Length own_bottom = annotation.face->em_box_bottom().at(annotation.size);
    return {start, -(style.rise + base_top + own_bottom)};
  }

  // Rules leave out the blank of marks at both ends of the run.
  void add_rules(std::size_t begin, std::size_t end) {
    const TextStyle& style = run_of(begin).style;
    if (!style.underline && !style.strike) return;
    const Cluster& first = widths_.cluster(begin);
    const Cluster& last = widths_.cluster(end - 1);
    Length from = pen(begin) + blank_before(first);
    Length to = pen(end - 1) + last.advance - blank_after(last);
    Length bottom = style.family->face(0).em_box_bottom().at(style.size) - style.rise;
    if (paragraph_.style->vertical) bottom = style.rise + style.size / 2;  // 傍線, to the right
    // Clear of the characters, which may fill their em box.
    if (style.underline) add_rule(style, from, to, bottom + style.size / rule_clearance_part);
    if (style.strike) add_rule(style, from, to, bottom - style.size / 2);
  }

  void add_rule(const TextStyle& style, Length from, Length to, Length across) {
    bool vertical = paragraph_.style->vertical;
    Point start = vertical ? Point{across, from} : Point{from, across};
    Point end = vertical ? Point{across, to} : Point{to, across};
    line_.rules.push_back({start, end, style.size / rule_width_part, style.color, {}});
  }

  static constexpr std::int64_t rule_width_part = 20;
  static constexpr std::int64_t rule_clearance_part = 16;

  const Paragraph& paragraph_;
  const Clusters& clusters_;
  const Widths& widths_;
  const LineSpan& span_;
  const std::vector<Length>& pens_;
  Line& line_;
};

}  // namespace

bool is_decorated(const Paragraph& paragraph, const Clusters& clusters) {
  return !clusters.annotations.empty() ||
         std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                     [](const TextRun& run) { return run.style.underline || run.style.strike; });
}

void decorate(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
              const std::vector<Length>& pens, Line& line) {
  Decorator(paragraph, clusters, widths, span, pens, line).run();
}

}  // namespace toji::typeset
