#include "engine/typeset/decorate.h"

#include <algorithm>

namespace toji::typeset {
namespace {

class Decorator {
 public:
  Decorator(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
            const std::vector<Length>& pens, Line& line)
      : paragraph_(paragraph), clusters_(clusters), widths_(widths), span_(span), pens_(pens), line_(line) {}

  void run() {
    const auto& annotations = clusters_.annotations;  // in the order of their first clusters
    auto annotation = std::ranges::lower_bound(annotations, span_.begin, {}, &Annotation::first);
    for (; annotation != annotations.end() && annotation->first < span_.end; ++annotation) add_annotation(*annotation);
    add_rules(&TextStyle::underline, &Decorator::below);
    add_rules(&TextStyle::strike, &Decorator::middle);
    if (!paragraph_.style->tabs.empty()) add_leaders();
  }

 private:
  const TextRun& run_of(std::size_t cluster) const { return paragraph_.runs[widths_.cluster(cluster).run]; }
  Length pen(std::size_t cluster) const { return pens_[cluster - span_.begin]; }

  // At the line's edges a wide reading stays inside (JLREQ 3.3.8).
  Length start_of(const Annotation& annotation) const {
    const Length start = pen(annotation.first) + annotation.start;
    return max(min(start, span_.room - annotation.width), Length());
  }

  // The em box of ruby and emphasis stands on that of the base (JLREQ 3.3.4, 3.3.9).
  void add_annotation(const Annotation& annotation) {
    const TextRun& run = run_of(annotation.first);
    const Length start = start_of(annotation);
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

  // What one line runs through: clusters beside each other that ask for it.
  struct Ruled {
    std::size_t begin, end;
    Length size;  // of the element that asks for it; the largest where there are several
    const TextStyle* style;
  };

  static Length rule_size(const TextStyle& style) {
    return style.rule_size.units() == 0 ? style.size : style.rule_size;
  }

  void add_rules(bool TextStyle::* asked, Length (Decorator::*across)(const Ruled&) const) {
    const std::size_t end = widths_.visible_end(span_.begin, span_.end);
    for (std::size_t i = span_.begin; i < end; ++i) {
      if (!(run_of(i).style.*asked)) continue;
      Ruled ruled{i, i, {}, nullptr};
      for (; ruled.end < end && run_of(ruled.end).style.*asked; ++ruled.end) {
        const TextStyle& style = run_of(ruled.end).style;
        if (rule_size(style) > ruled.size) ruled.size = rule_size(style), ruled.style = &style;
      }
      if (ruled.style) add_rule(ruled, (this->*across)(ruled));
      i = ruled.end;
    }
  }

  // Clear of the characters, which may fill their em box: of the largest, of what is lowered, and in vertical lines,
  // where it runs to the right (傍線), of readings and emphasis marks.
  Length below(const Ruled& ruled) const {
    Length across = below(*ruled.style, ruled.size, {});
    for (std::size_t i = ruled.begin; i < ruled.end; ++i) {
      const TextStyle& style = run_of(i).style;
      across = max(across, below(style, style.size, style.rise));
    }
    if (paragraph_.style->vertical) across = max(across, beside_annotations(ruled));
    return across + ruled.size / rule_clearance_part;
  }

  Length below(const TextStyle& style, Length size, Length rise) const {
    if (paragraph_.style->vertical) return rise + size / 2;
    return style.family->face(0).em_box_bottom().at(size) - rise;
  }

  // Over its clusters, or hanging over one of them from beside.
  bool stands_beside(const Annotation& annotation, const Ruled& ruled) const {
    if (annotation.first < span_.begin || annotation.first >= span_.end) return false;
    if (annotation.first < ruled.end && annotation.end > ruled.begin) return true;
    const Length start = start_of(annotation);
    const Length end = pen(ruled.end - 1) + widths_.cluster(ruled.end - 1).advance;
    return start < end && start + annotation.width > pen(ruled.begin);
  }

  Length beside_annotations(const Ruled& ruled) const {
    Length across;
    for (const Annotation& annotation : clusters_.annotations) {
      if (!stands_beside(annotation, ruled)) continue;
      const TextStyle& style = run_of(annotation.first).style;
      across = max(across, style.rise + style.size / 2 + annotation.size);
    }
    return across;
  }

  Length middle(const Ruled& ruled) const { return below(*ruled.style, ruled.size, {}) - ruled.size / 2; }

  // Rules leave out the blank of marks at both ends.
  void add_rule(const Ruled& ruled, Length across) {
    const Cluster& last = widths_.cluster(ruled.end - 1);
    const Length from = pen(ruled.begin) + blank_before(widths_.cluster(ruled.begin));
    const Length to = pen(ruled.end - 1) + last.advance - blank_after(last);
    bool vertical = paragraph_.style->vertical;
    Point start = vertical ? Point{across, from} : Point{from, across};
    Point end = vertical ? Point{across, to} : Point{to, across};
    const TextStyle& style = *ruled.style;
    const page::Color color = style.rule_size.units() == 0 ? style.color : style.rule_color;
    line_.rules.push_back({start, end, ruled.size / rule_width_part, color, {}});
  }

  void add_leaders() {
    const std::size_t end = widths_.visible_end(span_.begin, span_.end);
    for (std::size_t i = span_.begin; i < end; ++i)
      if (widths_.cluster(i).leader != TabStop::Leader::none) add_leader(i);
  }

  // Through the middle of the lines; the dots of all lines stand below each other.
  void add_leader(std::size_t i) {
    const Cluster& tab = widths_.cluster(i);
    const TextStyle& style = run_of(i).style;
    const Length size = style.size, clear = size / 4, across = middle({i, i + 1, size, &style});
    Length from = pen(i) + clear, to = pen(i) + tab.advance - clear;
    page::Line leader{{}, {}, size / rule_width_part, style.color, {}};
    if (tab.leader == TabStop::Leader::dots) {
      const Length period = size / 3;
      leader.width = size / dot_part;
      const Length before = from + line_.indent + period;  // so that it is not negative
      from = period * (floor_ratio(before, period) + (before < from ? 0 : 1)) - line_.indent - period;
      to = from + period * floor_ratio(to - leader.width - from, period) + leader.width;
      leader.dash = {leader.width, period - leader.width};
    }
    if (to <= from) return;
    const bool vertical = paragraph_.style->vertical;
    leader.from = vertical ? Point{across, from} : Point{from, across};
    leader.to = vertical ? Point{across, to} : Point{to, across};
    line_.rules.push_back(std::move(leader));
  }

  static constexpr std::int64_t dot_part = 12;
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
  return !clusters.annotations.empty() || !paragraph.style->tabs.empty() ||
         std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                     [](const TextRun& run) { return run.style.underline || run.style.strike; });
}

void decorate(const Paragraph& paragraph, const Clusters& clusters, const Widths& widths, const LineSpan& span,
              const std::vector<Length>& pens, Line& line) {
  Decorator(paragraph, clusters, widths, span, pens, line).run();
}

}  // namespace toji::typeset
