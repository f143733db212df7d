#pragma once
// Content streams (ISO 32000-1 7.8.2) with marked content (14.6).
#include <functional>
#include <vector>

#include "page/document.h"
#include "pdf/bytes.h"
#include "pdf/fonts.h"
#include "pdf/frames.h"
#include "pdf/inks.h"

namespace toji::pdf {

// Calls with each stretch of neighbouring items of one tag that draws something: a marked-content sequence.
void for_each_sequence(const page::Page&, const std::function<void(Frames::Items)>&);

// Of each frame on a page, in order, the number of the form XObject that draws it, where there is one.
using FrameNumbers = std::vector<std::optional<std::size_t>>;

// The operators that draw the page. A sequence is /Role <</MCID n>> BDC … EMC, one of artifacts /Artifact BMC … EMC.
Bytes page_content(const page::Page&, const page::TagTree&, const FontSet&, const FrameNumbers&, Inks = Inks::rgb);

// The operators of the form XObject that draws a frame in a page's coordinates.
Bytes frame_content(Frames::Items, Length page_height, Inks);

}  // namespace toji::pdf
