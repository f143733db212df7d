#pragma once
// Stripes, dots and crossed lines within a region, clipped by computing where they end.
#include <optional>

#include "engine/chart/pie.h"
#include "engine/chart/region.h"

namespace toji::chart {

// Half the width that a pattern's strokes and dots take: the margin that its region must keep from its edges.
Length pattern_margin(Pattern);

// The pattern about the origin, moved to centre; nothing for a plain fill or where no mark has room.
std::optional<page::Path> pattern_path(Pattern, const Region&, Point centre, page::Color);

}  // namespace toji::chart
