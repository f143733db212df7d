#pragma once
// Characters that an office drew itself, as outlines, and the font that they make.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toji::font {

// A step of an outline: M and L take one point, C three, Z none.
struct OutlineStep {
  char verb = 'M';
  std::int32_t points[6] = {};  // x, y, …
};

struct Outline {
  char32_t code = 0;    // a private-use code
  std::string reading;  // what stands for it where the page is read aloud, searched or copied
  std::vector<OutlineStep> steps;
};

// "M100 100 L900 100 Q900 900 500 900 Z": absolute commands of SVG paths (M L C Q Z) in an em box of 1000 × 1000,
// origin at its top left, y downwards. Q becomes C; fractions are rounded. Nothing where it is no such path, is not
// closed or leaves -1000 to 2000.
std::optional<std::vector<OutlineStep>> parse_outline(std::string_view);

// An OpenType font with CFF outlines (Adobe Technical Notes 5176 and 5177), one glyph an em wide for each outline, in
// the order of the vector from glyph 1 on. The same outlines give the same bytes.
std::string make_font(const std::vector<Outline>&);

}  // namespace toji::font
