#include "engine/typeset/numeric.h"

#include <unicode/uchar.h>

#include <string_view>

namespace toji::typeset {
namespace {

// The classes of UAX #14, as the Unicode data have them.
int line_break_of(char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK); }

bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

// What a number may begin with, besides PR: U+002D is HY; the others are tailored, UAX #14 counts them as ideographs.
bool is_sign(char32_t c, int line_break) {
  return line_break == U_LB_HYPHEN || std::u32string_view(U"＋－▲△").find(c) != std::u32string_view::npos;
}

bool is_letter(int line_break) { return line_break == U_LB_ALPHABETIC || line_break == U_LB_HEBREW_LETTER; }
bool closes(int line_break) { return line_break == U_LB_CLOSE_PUNCTUATION || line_break == U_LB_CLOSE_PARENTHESIS; }

// Kana, ideographs and the like, among which there is nothing that holds a number together.
bool is_plain(char32_t c) { return c >= 0x3000 && c < 0xA000; }

enum class Digits : std::uint8_t { any, of_uax_14 };

// NU; full-width digits are ideographs to UAX #14.
bool is_digit(char32_t c, int line_break, Digits digits) {
  return line_break == U_LB_NUMERIC || (digits == Digits::any && is_wide_digit(c));
}

// NU (NU | SY | IS)* (CL | CP)?: whether a number ends before cluster i.
bool ends_number(const std::vector<Cluster>& items, std::size_t i, Digits digits) {
  bool bracket = false;
  for (; i > 0; --i) {
    const char32_t c = items[i - 1].character;
    const int line_break = line_break_of(c);
    if (is_digit(c, line_break, digits)) return true;
    if (line_break == U_LB_BREAK_SYMBOLS || line_break == U_LB_INFIX_NUMERIC) continue;
    if (bracket || !closes(line_break)) return false;
    bracket = true;
  }
  return false;
}

// IS? NU
bool begins_number(const std::vector<Cluster>& items, std::size_t i) {
  if (i < items.size() && line_break_of(items[i].character) == U_LB_INFIX_NUMERIC) ++i;
  return i < items.size() && is_digit(items[i].character, line_break_of(items[i].character), Digits::any);
}

}  // namespace

bool holds_number(const std::vector<Cluster>& items, std::size_t i, Kinsoku strength) {
  const char32_t first = items[i - 1].character, second = items[i].character;
  const bool plain_before = is_plain(first), plain_after = is_plain(second);
  if (plain_before && plain_after) return false;
  const int before = line_break_of(first), after = line_break_of(second);
  if (before == U_LB_GLUE || after == U_LB_GLUE) return true;
  const bool prefix = before == U_LB_PREFIX_NUMERIC, postfix = before == U_LB_POSTFIX_NUMERIC;
  if (prefix || postfix || is_sign(first, before)) {
    // (PR | HY) × NU, PO × NU; the latter for what UAX #14 itself calls a number.
    if (is_digit(second, after, postfix ? Digits::of_uax_14 : Digits::any)) return true;
    // (PR | PO) × (OP | HY)? IS? NU
    if ((after == U_LB_OPEN_PUNCTUATION || is_sign(second, after)) && begins_number(items, i + 1)) return true;
    if (after == U_LB_INFIX_NUMERIC && begins_number(items, i)) return true;
    // LB24; °Ｃ is °C.
    if ((prefix || postfix) && is_letter(after)) return true;
    if (first == U'°' && (second == U'Ｃ' || second == U'Ｆ')) return true;
  }
  if (plain_after) return false;
  if (after == U_LB_POSTFIX_NUMERIC && strength != Kinsoku::loose)
    return is_letter(before) || ends_number(items, i, Digits::any);
  if (after != U_LB_PREFIX_NUMERIC) return false;
  return is_letter(before) || ends_number(items, i, Digits::of_uax_14);
}

}  // namespace toji::typeset
