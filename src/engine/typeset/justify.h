#pragma once
// A line's gaps adjusted to its measure (JLREQ 3.8).
#include "engine/typeset/line_breaker.h"

namespace toji::typeset {

// What the line's gaps take beyond their natural space, extra[i] after cluster line.begin + i; extra is overwritten and
// has one entry a cluster. Returns the sum.
Length adjust(const ParagraphStyle&, const Widths&, const LineSpan&, std::vector<Length>& extra);

}  // namespace toji::typeset
