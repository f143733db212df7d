#pragma once
// Colours as a press prints them.
#include <cstdint>

#include "engine/page/document.h"

namespace toji::pdf {

// rgb: on a screen. cmyk: four plates. grey: the black plate alone.
enum class Inks : std::uint8_t { rgb, cmyk, grey };

struct Cmyk {
  std::uint8_t cyan = 0, magenta = 0, yellow = 0, black = 0;  // 255 is solid
  bool operator==(const Cmyk&) const = default;
};

// Black generation and undercolour removal in full (ISO 32000-1 10.3.4): what the three inks have in common is printed
// in black. So black and greys are black ink alone, no colour takes more than two inks beside it, and no rich black
// exists. For Inks::grey the luminance, in black ink.
Cmyk to_cmyk(page::Color, Inks);

}  // namespace toji::pdf
