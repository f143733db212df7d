#include "typeset/character_name.h"

#include <unicode/uchar.h>

#include <array>

namespace toji::typeset {

std::string character_name(char32_t c) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name.data(), name.size(), &status);
  return U_FAILURE(status) != 0 ? std::string() : std::string(name.data(), static_cast<std::size_t>(length));
}

bool is_emoji(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) != 0 ||
         (c >= 0x1F000 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0);
}

}  // namespace toji::typeset
