#include "engine/typeset/character_name.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>

#include "base/icu.h"

namespace toji::typeset {

std::string character_name(char32_t c) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name.data(), name.size(), &status);
  return U_FAILURE(status) != 0 ? std::string() : std::string(name.data(), static_cast<std::size_t>(length));
}

char32_t unified_ideograph(char32_t c) {
  if (!((c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F))) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  require(status);
  std::array<UChar, 4> units{};
  const auto length = unorm2_getDecomposition(nfc, static_cast<UChar32>(c), units.data(), units.size(), &status);
  if (U_FAILURE(status) != 0 || length < 1) return 0;
  return length == 2 ? 0x10000u + ((units[0] - 0xD800u) << 10) + (units[1] - 0xDC00u) : units[0];
}

bool is_emoji(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) != 0 ||
         (c >= 0x1F000 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0);
}

}  // namespace toji::typeset
