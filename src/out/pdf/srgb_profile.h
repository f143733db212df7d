#pragma once
#include <string>

namespace toji::pdf {

// An ICC profile of sRGB (IEC 61966-2-1) in the form of ICC.1:2004-10 (version 4.2): primaries adapted to D50 and the
// parametric curve, from the published figures.
std::string srgb_profile();

}  // namespace toji::pdf
