#include "out/pdf/unicode.h"

namespace toji::pdf {

bool has_private_use(std::string_view text) {
  while (!text.empty()) {
    if (is_private_use(take_character(text))) return true;
  }
  return false;
}

void append_hex(std::string& out, std::uint32_t n, int digits) {
  char text[8];
  char* end = text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) *end++ = "0123456789ABCDEF"[n >> shift & 0xF];
  out.append(text, end);
}

void append_utf16_hex(std::string& out, char32_t c) {
  if (c < 0x10000) return append_hex(out, c, 4);
  append_hex(out, 0xD800 + ((c - 0x10000) >> 10), 4);
  append_hex(out, 0xDC00 + ((c - 0x10000) & 0x3FF), 4);
}

}  // namespace toji::pdf
