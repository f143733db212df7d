#pragma once
// What messages call a character.
#include <string>

namespace toji::typeset {

// Its Unicode name, e.g. "GRINNING FACE"; empty for private use and unassigned code points. Source: ICU.
std::string character_name(char32_t);

// U+E000 to U+F8FF and planes 15 and 16 (Unicode 23.5): 外字.
constexpr bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD);
}

// The character that a compatibility ideograph (U+F900 to U+FAFF, U+2F800 to U+2FA1F) is a form of; 0 for any other.
char32_t unified_ideograph(char32_t);

// Drawn as a picture unless a selector asks otherwise (UTS #51, Emoji_Presentation).
bool is_emoji(char32_t);

}  // namespace toji::typeset
