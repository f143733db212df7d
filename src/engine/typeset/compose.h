#pragma once
// The Japanese line: shape, classify, break, justify (JLREQ 3, JIS X 4051 4).
#include <vector>

#include "engine/typeset/paragraph.h"

namespace toji::typeset {

// Ruby and emphasis stand in runs of their own, behind all runs of the line's text.
enum class RunKind : std::uint8_t { text, ruby, emphasis };

struct LineRun {
  page::GlyphRun glyphs;  // origin relative to the line's start (behind its indent) on its baseline
  std::uint32_t mark = 0;
  RunKind kind = RunKind::text;
  std::uint32_t source = 0;  // index into Paragraph::runs: of the base, for ruby and emphasis
};

struct Line {
  std::vector<LineRun> runs;
  std::vector<page::Line> rules;  // underlines and strike-throughs, relative as the runs are
  Length indent;                  // from the measure's start to the line's first em box, alignment included
  Length width;                   // of the composed text
  bool wrapped = false;           // ended because it was full, not by a newline or the paragraph's end
  std::uint32_t text_begin = 0;   // byte offset of the line in the runs' concatenated text
};

// Unicode's text for streams has no more (UAX #15, section 13); nothing that is read does.
inline constexpr int most_marks = 30;

// A character that no face of its family has, or the mark that is one too many on its character. The caller knows the
// place and reports it.
struct MissingGlyph {
  char32_t character = 0;
  char32_t variation_selector = 0;
  std::uint32_t run = 0;     // index into Paragraph::runs
  std::uint32_t offset = 0;  // byte in that run's text
  bool too_many_marks = false;
};

// In vertical lines "top" is right, "bottom" left, and the baseline the line's centre axis: line i lies i ×
// line_advance to the left of the first, runs' origins are {across, along}, and indent and width are measured
// downwards.
struct Composed {
  Shared<std::vector<Line>> lines;  // line i lies at i × line_advance
  Length line_advance;              // baseline to baseline
  Length em;                        // height of a line's em box (the largest size in the paragraph)
  Length ascent;                    // from the em box's top to the baseline
  Length height;                    // of all lines, from the first em box's top to the last one's bottom
  Length width;                     // of the widest line with its indent
  bool too_wide = false;            // something unbreakable is wider than the measure
  std::vector<MissingGlyph> missing;
};

// Composes the paragraph to lines of the given measure. Pure: same input, same lines. An empty paragraph has one
// empty line. A non-positive measure gives one character a line and sets too_wide.
Composed compose(const Paragraph&, Length measure);

}  // namespace toji::typeset
