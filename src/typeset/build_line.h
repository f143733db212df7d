#pragma once
// A line's clusters drawn: glyph runs with their text.
#include "typeset/line_breaker.h"

namespace toji::typeset {

// The line with its runs, alignment and width; gaps are natural plus extra (see adjust). run_offsets are the bytes
// before each of the paragraph's runs.
Line build_line(const Paragraph&, const Clusters&, const Widths&, const LineSpan&, const std::vector<Length>& extra,
                const std::vector<std::uint32_t>& run_offsets);

}  // namespace toji::typeset
