#pragma once
// What stands over, under and through a line's characters: ruby, emphasis, underlines, strike-throughs.
#include "engine/typeset/line_breaker.h"

namespace toji::typeset {

bool is_decorated(const Paragraph&, const Clusters&);

// Adds runs and rules to the line. pens[i] is where cluster span.begin + i begins on the line.
void decorate(const Paragraph&, const Clusters&, const Widths&, const LineSpan&, const std::vector<Length>& pens,
              Line&);

}  // namespace toji::typeset
