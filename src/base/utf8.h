#pragma once
// UTF-8 to characters and back, by the macros of ICU's unicode/utf8.h.
#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace toji {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr char32_t ill_formed = 0xFFFFFFFF;  // no character

#pragma GCC diagnostic push  // what the macros expand to
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

// The character at text[at], which moves behind it; ill_formed, and behind what cannot begin one, where the bytes are
// not UTF-8 (Unicode 3.9, table 3-7: no surrogates, no overlong forms). at is less than the text's size.
inline char32_t checked_character(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return static_cast<char32_t>(c);  // ICU says -1
}

#pragma GCC diagnostic pop

static_assert(static_cast<char32_t>(UChar32{-1}) == ill_formed);

// The same with U+FFFD for ill_formed.
inline char32_t next_character(std::string_view text, std::size_t& at) {
  const char32_t c = checked_character(text, at);
  return c == ill_formed ? replacement_character : c;
}
inline char32_t next_character(std::string_view text, std::uint32_t& at) {
  std::size_t place = at;
  const char32_t c = next_character(text, place);
  at = static_cast<std::uint32_t>(place);
  return c;
}

// The character at the front of text, which is shortened by it. text is not empty.
inline char32_t take_character(std::string_view& text) {
  std::size_t at = 0;
  const char32_t c = next_character(text, at);
  text.remove_prefix(at);
  return c;
}

std::u32string to_utf32(std::string_view);

void append_utf8(std::string& out, char32_t);
std::string to_utf8(char32_t);
std::string to_utf8(std::u32string_view);

}  // namespace toji
