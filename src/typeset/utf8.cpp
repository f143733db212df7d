#include "typeset/utf8.h"

namespace toji::typeset {

namespace {
constexpr char32_t replacement = 0xFFFD;
}

char32_t decode(std::string_view text, std::uint32_t& at) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  unsigned first = byte(at);
  if ((first & 0xF0U) == 0xE0U) {  // nearly all Japanese, so without a loop
    const unsigned second = byte(at + 1), third = byte(at + 2);
    if ((second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U) {
      at += 3;
      return (first & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU);
    }
  }
  unsigned length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  constexpr unsigned masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t c = length == 0 ? replacement : first & masks[length];
  for (unsigned i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) {
      at += i;
      return replacement;
    }
    c = c << 6 | (byte(at + i) & 0x3FU);
  }
  at += length == 0 ? 1 : length;
  return c <= 0x10FFFF ? c : replacement;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  for (std::uint32_t at = 0; at < text.size();) out += decode(text, at);
  return out;
}

std::string to_utf8(char32_t c) {
  auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  auto tail = [&](int shift) { return byte(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), tail(0)};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), tail(6), tail(0)};
  return {byte(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

}  // namespace toji::typeset
