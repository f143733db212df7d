#pragma once
// The legend below a pie: a swatch and a name for each named slice, in centred rows.
#include <vector>

#include "engine/chart/pie.h"
#include "engine/typeset/compose.h"

namespace toji::chart {

struct LegendEntry {
  std::size_t slice = 0;
  Rect swatch;
  Point name;  // top left of the name's em box
};

struct Legend {
  std::vector<LegendEntry> entries;
  Size size;
};

// The sizes are those of the slices' names, zero for a slice that is not listed. One row where the measure allows,
// otherwise as many as it takes, each centred.
// Positions count from the legend's top left, the size's width is that of the widest row.
Legend arrange_legend(const std::vector<Size>& names, Length em, Length measure);

}  // namespace toji::chart
