#include "out/pdf/inks.h"

#include <algorithm>

namespace toji::pdf {

Cmyk to_cmyk(page::Color color, Inks inks) {
  if (inks == Inks::grey) {
    const int luminance = (299 * color.red + 587 * color.green + 114 * color.blue + 500) / 1000;
    return {0, 0, 0, static_cast<std::uint8_t>(255 - luminance)};
  }
  const int most = std::max({color.red, color.green, color.blue});
  // Black takes what all three lack; of what is left, the inks take their share: (most - component) / most.
  const auto rest = [most](int component) {
    return static_cast<std::uint8_t>(most == 0 ? 0 : ((most - component) * 255 + most / 2) / most);
  };
  return {rest(color.red), rest(color.green), rest(color.blue), static_cast<std::uint8_t>(255 - most)};
}

}  // namespace toji::pdf
