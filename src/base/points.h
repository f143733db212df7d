#pragma once
// Lengths as messages show them.
#include <string>

#include "base/length.h"

namespace toji {

// "10.5 pt": in tenths of a point, rounded to nearest.
std::string in_points(Length);
// With as many decimals, up to five, as tell it apart from another length that the message shows beside it.
std::string in_points(Length, Length beside);

}  // namespace toji
