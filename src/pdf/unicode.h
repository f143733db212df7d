#pragma once
// UTF-8 in, code points and UTF-16 out.
#include <cstdint>
#include <string>
#include <string_view>

namespace toji::pdf {

// Length of the UTF-8 sequence that lead begins, 0 when none does.
constexpr std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// The code point at the front of text, which is shortened by it. Malformed UTF-8 gives U+FFFD. text is not empty.
constexpr char32_t take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto lead = byte(0);
  if ((lead & 0xF0u) == 0xE0 && text.size() >= 3) {  // nearly all Japanese, so without a loop
    const char32_t c = (lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    text.remove_prefix(3);
    return c;
  }
  const std::size_t length = sequence_length(lead);
  if (length == 0 || length > text.size()) {
    text.remove_prefix(1);
    return 0xFFFD;
  }
  char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) c = c << 6 | (byte(i) & 0x3Fu);
  text.remove_prefix(length);
  return c;
}

// Private use area: PDF/A-2a allows it only under an ActualText (ISO 19005-2 6.2.11.7.3).
constexpr bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD);
}
bool has_private_use(std::string_view text);

// Code point as UTF-16BE in hexadecimal, four or eight digits.
void append_utf16_hex(std::string& out, char32_t c);

// n as digits (at least one) hexadecimal digits.
void append_hex(std::string& out, std::uint32_t n, int digits);

}  // namespace toji::pdf
