#pragma once
// Crowded labels moved apart along the rim before their exact places are sought.
#include <vector>

#include "engine/chart/outside.h"

namespace toji::chart {

// The angles nearest to the labels' own (by the sum of squares) at which neighbours on a ring of the given radius
// have room beside each other. May lie below 0 or beyond a turn.
std::vector<Turn> spread(const std::vector<OutsideLabel>&, Length ring);

}  // namespace toji::chart
