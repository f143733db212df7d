#pragma once
// What a PDF file may hold at most and at least, for those who must speak of it before the file is written.
#include <cstddef>
#include <string_view>

#include "base/length.h"

namespace toji::page {

// ISO 19005-2 6.1.13: the sides of a page, also of a medium with bleed and cut marks (ISO 32000-1 annex C).
inline constexpr Length shortest_side = Length::pt(3), longest_side = Length::pt(14'400);

// Below it nobody sees that there is type, and a file keeps sizes and scales in thousandths (ISO 19005-2 asks for no
// more): what is asked for, and what comes of it by 長体, 上付き, readings and ladders.
inline constexpr Length smallest_type = Length::pt(1);
inline constexpr int least_condense = 100;  // thousandths

// ISO 19005-2 6.1.13.
inline constexpr std::size_t longest_string = 32'767;  // bytes

// The bytes of a text string (ISO 32000-1 7.9.2.2): of printable ASCII one for each character, else UTF-16 behind its
// mark.
std::size_t string_bytes(std::string_view utf8);

}  // namespace toji::page
