#include "engine/page/limits.h"

#include <algorithm>

namespace toji::page {

std::size_t string_bytes(std::string_view utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; })) return utf8.size();
  std::size_t units = 1;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    units += byte >= 0xF0 ? 2U : 1U;
  }
  return units * 2;
}

}  // namespace toji::page
