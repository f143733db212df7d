#include "pdf/unicode.h"

namespace toji::pdf {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the sequence that lead begins, 0 when none does.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = sequence_length(lead);
  if (length == 0 || length > text.size()) {
    text.remove_prefix(1);
    return replacement;
  }
  char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(length);
  return c;
}

void append_hex(std::string& out, std::uint32_t n, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += "0123456789ABCDEF"[n >> shift & 0xF];
}

void append_utf16_hex(std::string& out, char32_t c) {
  if (c < 0x10000) return append_hex(out, c, 4);
  append_hex(out, 0xD800 + ((c - 0x10000) >> 10), 4);
  append_hex(out, 0xDC00 + ((c - 0x10000) & 0x3FF), 4);
}

}  // namespace toji::pdf
