#include "engine/typeset/compose.h"

#include <algorithm>
#include <cassert>

#include "engine/typeset/build_line.h"
#include "engine/typeset/justify.h"
#include "engine/typeset/list_mark.h"
#include "engine/typeset/tabs.h"

namespace toji::typeset {
namespace {

// Room that one call leaves to the next, so that a paragraph allocates little more than its result.
struct Scratch {
  Clusters clusters;
  Widths::Room widths;
  std::vector<LineSpan> spans;
  std::vector<Length> extra;
  std::vector<std::uint32_t> run_offsets;
  LineRoom line;
};

Scratch& cleared_scratch() {
  thread_local Scratch scratch;
  scratch.clusters.clear();
  scratch.spans.clear();
  scratch.run_offsets.clear();
  return scratch;
}

// The bytes before each run, and of all.
void find_offsets(const Paragraph& paragraph, std::vector<std::uint32_t>& offsets) {
  std::uint32_t at = 0;
  for (const TextRun& run : paragraph.runs) {
    offsets.push_back(at);
    at += static_cast<std::uint32_t>(run.text.size());
  }
  offsets.push_back(at);
}

// The wrapped lines stand behind the mark that the passage begins with.
void hang_mark(const std::vector<Cluster>& items, const Widths& widths, Passage& passage) {
  std::u32string line;
  for (std::size_t i = passage.begin; i < passage.end; ++i) line += items[i].character;
  const std::size_t text = passage.begin + list_mark(line).end;
  if (text == passage.begin) return;
  Length mark = widths.distance(passage.begin, text) + widths.spacing().at_start(items[passage.begin]);
  passage.rest_indent = passage.first_indent + mark;
}

// The passages between newlines, each broken for itself.
void break_passages(const Paragraph& paragraph, const std::vector<Cluster>& items, const Widths& widths, Length measure,
                    std::vector<LineSpan>& spans) {
  const ParagraphStyle& style = *paragraph.style;
  const LineBreaker break_lines = style.breaking == Breaking::optimal ? optimal : first_fit;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= items.size(); ++i) {
    if (i < items.size() && items[i].char_class != CharClass::line_break) continue;
    Passage passage{begin, i, style.first_indent, style.rest_indent, measure};
    if (style.hang_marks) hang_mark(items, widths, passage);
    break_lines(style, widths, passage, spans);
    begin = i + 1;
  }
}

// The em box and leading of the paragraph's largest size.
void set_metrics(const Paragraph& paragraph, Composed& composed) {
  const TextRun* largest = nullptr;
  for (const TextRun& run : paragraph.runs) {
    if (!largest || run.style.size > largest->style.size) largest = &run;
  }
  if (!largest) return;
  assert(largest->style.family);
  composed.em = largest->style.size;
  composed.ascent =
      paragraph.style->vertical ? composed.em / 2 : largest->style.family->face(0).em_box_top().at(composed.em);
  composed.line_advance = max(paragraph.style->leading.at(composed.em), Length::raw(1));  // lines go on
}

}  // namespace

Composed compose(const Paragraph& paragraph, Length measure) {
  Scratch& scratch = cleared_scratch();
  Composed composed;
  set_metrics(paragraph, composed);
  find_offsets(paragraph, scratch.run_offsets);
  collect(paragraph, scratch.clusters);
  set_postures(paragraph, scratch.clusters);
  shape(paragraph, scratch.clusters);
  find_breaks(*paragraph.style, scratch.clusters);
  annotate(paragraph, scratch.clusters);
  spread_runs(paragraph, scratch.clusters);
  const Spacing spacing(paragraph);
  set_tabs(*paragraph.style, spacing, scratch.clusters.items);
  const Widths widths(scratch.clusters.items, spacing, scratch.widths);
  break_passages(paragraph, scratch.clusters.items, widths, measure, scratch.spans);

  std::vector<Line> lines;
  lines.reserve(scratch.spans.size());
  for (const LineSpan& span : scratch.spans) {
    adjust(*paragraph.style, widths, span, scratch.extra);
    lines.push_back(
        build_line(paragraph, scratch.clusters, widths, span, scratch.extra, scratch.run_offsets, scratch.line));
    composed.width = max(composed.width, lines.back().indent + lines.back().width);
    composed.too_wide |= span.too_wide;
  }
  composed.height = composed.em + composed.line_advance * static_cast<std::int64_t>(lines.size() - 1);
  composed.lines = std::move(lines);
  composed.missing = scratch.clusters.missing;
  return composed;
}

}  // namespace toji::typeset
