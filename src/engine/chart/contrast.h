#pragma once
// Which colour of text can be read on which ground, in integers.
#include <cstdint>

#include "engine/page/document.h"

namespace toji::chart {

// Relative luminance (WCAG 2.2) in 1/655350000: 0 is black, 655350000 white.
std::int64_t luminance(page::Color);

// Whether the contrast is at least 4.5:1 (WCAG 2.2, success criterion 1.4.3).
bool readable(page::Color text, page::Color ground);

// Whether graphical objects are told apart by the contrast of their colours, at least 3:1 (success criterion 1.4.11).
bool distinct(page::Color, page::Color);

// Of a line that parts two colours which beside each other would not be told apart: the one of white and black that is
// more distinct from both. White where none is needed.
page::Color seam_color(page::Color, page::Color);

// White on a dark ground; on a light one the preferred colour, or black where that could not be read.
page::Color text_color(page::Color ground, page::Color preferred);

// The ground's colour shifted enough to show stripes or dots on it.
page::Color pattern_color(page::Color ground);

}  // namespace toji::chart
