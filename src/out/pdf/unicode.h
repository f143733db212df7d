#pragma once
// Kinds of code points, and UTF-16.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace toji::pdf {

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
