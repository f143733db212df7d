#pragma once
// Labels about a pie, each with a leader line from its sector's rim. The pie's centre is the origin.
#include <optional>
#include <vector>

#include "engine/chart/region.h"

namespace toji::chart {

struct OutsideLabel {
  Turn middle = 0;  // of its sector, ascending from label to label
  Size size;
};

struct OutsidePlace {
  Rect box;
  Segment leader;  // from the rim to the box
};

// Boxes that overlap neither each other, nor the disc, nor another label's leader, and leaders that do not cross;
// all within the bounds where there are any. None when no such places were found.
std::optional<std::vector<OutsidePlace>> place_outside(const std::vector<OutsideLabel>&, Length radius,
                                                       const std::optional<Rect>& bounds);

}  // namespace toji::chart
