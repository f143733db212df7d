#pragma once
// A line's clusters drawn: glyph runs with their text.
#include "engine/typeset/line_breaker.h"

namespace toji::typeset {

// Room that one line leaves to the next.
struct LineRoom {
  std::vector<LineRun> runs;
  std::vector<page::Glyph> glyphs;  // of the run at work
  std::vector<Length> pens;         // where each cluster begins; kept only where something is put beside the line
};

// The line with its runs, alignment and width; gaps are natural plus extra (see adjust). run_offsets are the bytes
// before each of the paragraph's runs.
Line build_line(const Paragraph&, const Clusters&, const Widths&, const LineSpan&, const std::vector<Length>& extra,
                const std::vector<std::uint32_t>& run_offsets, LineRoom&);

}  // namespace toji::typeset
