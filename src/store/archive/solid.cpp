#include "store/archive/solid.h"

#include <algorithm>

namespace toji::archive {
namespace {

// Bytes at the beginning that are a blank or cannot be seen: ASCII's, the full-width and the no-break one, those of no
// width, selectors of variants; else 0.
std::size_t blank_at(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte <= 0x20) return 1;
  if (byte < 0xC2) return 0;
  if (text.starts_with("\u00A0")) return 2;
  for (const std::string_view blank : {"\u3000", "\u200B", "\u2060"})
    if (text.starts_with(blank)) return 3;
  if (text.starts_with("\xEF\xB8") && text.size() > 2 && static_cast<unsigned char>(text[2]) <= 0x8F) return 3;
  return text.starts_with("\xF3\xA0\x84") || text.starts_with("\xF3\xA0\x85") ||
                 text.starts_with("\xF3\xA0\x86") || text.starts_with("\xF3\xA0\x87")
             ? 4
             : 0;
}

}  // namespace

std::string solid(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t blank = blank_at(text);
    if (blank == 0) out += text.front();
    text.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  return out;
}

SolidPage solid_page(std::string_view text) {
  SolidPage out;
  bool bound = true;
  while (!text.empty()) {
    if (const std::size_t blank = blank_at(text); blank != 0) {
      bound = true;
      text.remove_prefix(blank);
      continue;
    }
    if (bound) out.bounds.push_back(out.text.size());
    bound = false;
    out.text += text.front();
    text.remove_prefix(1);
  }
  out.bounds.push_back(out.text.size());
  out.is_bound.resize(out.text.size() + 1);
  for (const std::size_t at : out.bounds) out.is_bound[at] = true;
  return out;
}

}  // namespace toji::archive
