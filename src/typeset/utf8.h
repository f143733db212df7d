#pragma once
// UTF-8 to code points.
#include <cstdint>
#include <string>
#include <string_view>

namespace toji::typeset {

// The character at text[at], which moves behind it; U+FFFD for bytes that are no UTF-8 (Unicode 3.9, D92).
char32_t decode(std::string_view text, std::uint32_t& at);

std::u32string to_utf32(std::string_view);
std::string to_utf8(char32_t);

}  // namespace toji::typeset
