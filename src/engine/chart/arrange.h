#pragma once
// Where the sectors and their labels lie. Knows the labels by their sizes only. The pie's centre is the origin.
#include <optional>
#include <vector>

#include "engine/chart/pie.h"
#include "engine/chart/region.h"

namespace toji::chart {

struct Sector {
  std::size_t slice = 0;  // index into Pie::slices
  Turn from = 0, to = 0;
  Turn middle() const { return from + (to - from) / 2; }
};

// One sector for each slice of a value above 0, clockwise; the last ends at the full turn.
std::vector<Sector> sectors_of(const std::vector<Slice>&);

struct PlacedLabel {
  std::size_t slice = 0;
  Rect box;
  std::optional<Segment> leader;  // from the rim to the box; none for a label inside its sector
};

struct Arrangement {
  Length radius;
  std::vector<Sector> sectors;
  std::vector<PlacedLabel> labels;
  Size half_extent;  // how far pie and labels reach from the centre, the greater of both sides
  Length below;      // how far downwards
};

// The sizes are those of the slices' labels, zero for none.
// Without bounds: the labels as near as they may be. None when some label has no room within the bounds.
std::optional<Arrangement> arrange(const std::vector<Slice>&, const std::vector<Size>& labels, Length radius,
                                   const std::optional<Rect>& bounds);

// The arrangement in the middle of an area: the pie is made smaller where the labels need its room. An area too
// small even for that is overflowed. Labels that find no place on any ring are left out, as arrange without bounds says.
Arrangement arrange_within(const std::vector<Slice>&, const std::vector<Size>& labels, Length radius, Size area);
// The same where the arrangement without bounds is known; null where there is none.
Arrangement arrange_within(const std::vector<Slice>&, const std::vector<Size>& labels, Length radius, Size area,
                           const Arrangement* loose);

}  // namespace toji::chart
