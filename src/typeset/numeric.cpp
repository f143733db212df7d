#include "typeset/numeric.h"

#include <string_view>

namespace toji::typeset {
namespace {

using enum CharClass;

bool is_one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_digit(char32_t c) { return is_ascii_digit(c) || (c >= U'０' && c <= U'９'); }

// Line_Break=PR, as far as Japanese documents hold them.
bool is_prefix(char32_t c) { return is_one_of(U"+−±∓$£¥€₩№＄￡￥￦", c); }
// Line_Break=PO.
bool is_postfix(char32_t c) { return is_one_of(U"%¢°‰‱′″‴℃℉％￠", c); }
// What a number may begin with, besides the prefixes: U+002D is HY; the others are tailored, they count as ideographs.
bool is_sign(char32_t c) { return is_one_of(U"-＋－▲△", c); }

bool is_glue(char32_t c) { return c == 0x00A0 || c == 0x2007 || c == 0x202F; }

bool is_letter(const Cluster& c) {
  return c.char_class == western && !is_ascii_digit(c.character) && c.character > 0x40;
}

// Kana, ideographs and the like, among which no sign below is.
bool is_plain(char32_t c) { return c >= 0x3000 && c < 0xFF00; }

// Line_Break=CL and CP.
bool closes(CharClass c) { return c == closing_bracket || c == western_closing || c == comma || c == full_stop; }

bool opens(CharClass c) { return c == opening_bracket || c == western_opening; }

// NU (NU | SY | IS)* (CL | CP)?: whether a number ends before cluster i, one of such digits.
bool ends_number(const std::vector<Cluster>& items, std::size_t i, bool (*is_digit)(char32_t)) {
  bool bracket = false;
  for (; i > 0; --i) {
    const Cluster& c = items[i - 1];
    if (is_digit(c.character)) return true;
    if (is_one_of(U"/.,:;", c.character)) continue;
    if (bracket || !closes(c.char_class)) return false;
    bracket = true;
  }
  return false;
}

// IS? NU
bool begins_number(const std::vector<Cluster>& items, std::size_t i) {
  if (i < items.size() && is_one_of(U".,:;", items[i].character)) ++i;
  return i < items.size() && is_digit(items[i].character);
}

}  // namespace

bool holds_number(const std::vector<Cluster>& items, std::size_t i, Kinsoku strength) {
  const Cluster& before = items[i - 1];
  const Cluster& after = items[i];
  const bool plain_before = is_plain(before.character), plain_after = is_plain(after.character);
  if (plain_before && plain_after) return false;
  if (is_glue(before.character) || is_glue(after.character)) return true;
  const bool strict = strength != Kinsoku::loose;
  if (!plain_before && (is_prefix(before.character) || is_postfix(before.character) || is_sign(before.character))) {
    const bool prefix = is_prefix(before.character), postfix = is_postfix(before.character);
    // (PR | HY) × NU, PO × NU; the latter for what UAX #14 itself calls a number.
    if (postfix ? is_ascii_digit(after.character) : is_digit(after.character)) return true;
    // (PR | PO) × (OP | HY)? IS? NU
    if ((opens(after.char_class) || is_sign(after.character)) && begins_number(items, i + 1)) return true;
    if (is_one_of(U".,:;", after.character) && begins_number(items, i)) return true;
    // LB24; °Ｃ is °C.
    if ((prefix || postfix) && is_letter(after)) return true;
    if (before.character == U'°' && is_one_of(U"ＣＦ", after.character)) return true;
  }
  if (plain_after) return false;
  if (is_postfix(after.character) && strict) {
    return is_letter(before) || ends_number(items, i, is_digit);
  }
  if (!is_prefix(after.character)) return false;
  return is_letter(before) || ends_number(items, i, is_ascii_digit);
}

}  // namespace toji::typeset
