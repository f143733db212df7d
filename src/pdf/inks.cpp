#include "pdf/inks.h"

#include <algorithm>

namespace toji::pdf {

Cmyk to_cmyk(page::Color color, Inks inks) {
  if (inks == Inks::grey) {
    const int luminance = (299 * color.red + 587 * color.green + 114 * color.blue + 500) / 1000;
    return {0, 0, 0, static_cast<std::uint8_t>(255 - luminance)};
  }
  const int most = std::max({color.red, color.green, color.blue});
  const auto rest = [most](int component) { return static_cast<std::uint8_t>(most - component); };
  return {rest(color.red), rest(color.green), rest(color.blue), static_cast<std::uint8_t>(255 - most)};
}

}  // namespace toji::pdf
