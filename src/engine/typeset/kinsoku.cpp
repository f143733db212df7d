#include "engine/typeset/kinsoku.h"

#include "base/utf8.h"

namespace toji::typeset {
namespace {

using enum CharClass;

bool contains(const std::u32string& set, char32_t c) { return set.find(c) != std::u32string::npos; }

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
         std::u32string_view(U"〇一二三四五六七八九十百千万").find(c) != std::u32string_view::npos;
}

// JLREQ 3.1.7 and the notes of appendix C: normal lets small kana and the prolonged sound mark begin a line, loose
// also iteration marks, hyphens, middle dots and dividing punctuation (CSS Text 3, 5.3).
bool class_may_begin_line(CharClass c, Kinsoku strength) {
  switch (c) {
    case closing_bracket:
    case full_stop:
    case comma:
    case western_closing:
      return false;
    case small_kana:
    case prolonged_sound_mark:
      return strength != Kinsoku::strict;
    case iteration_mark:
    case hyphen:
    case middle_dot:
    case dividing_punctuation:
      return strength == Kinsoku::loose;
    default:
      return true;
  }
}

}  // namespace

KinsokuRule::KinsokuRule(const ParagraphStyle& style)
    : strength_(style.kinsoku),
      keep_numbers_(style.keep_numbers),
      not_at_start_(to_utf32(style.not_at_start)),
      not_at_end_(to_utf32(style.not_at_end)),
      allowed_at_start_(to_utf32(style.allowed_at_start)),
      allowed_at_end_(to_utf32(style.allowed_at_end)),
      units_(to_utf32(style.units)),
      number_prefixes_(to_utf32(style.number_prefixes)),
      plain_(!keep_numbers_ && not_at_start_.empty() && not_at_end_.empty() && units_.empty() &&
             number_prefixes_.empty()) {}

bool KinsokuRule::may_begin_line(char32_t c, CharClass char_class) const {
  if (!not_at_start_.empty() && contains(not_at_start_, c)) return false;
  if (!allowed_at_start_.empty() && contains(allowed_at_start_, c)) return true;
  return class_may_begin_line(char_class, strength_);
}

bool KinsokuRule::may_end_line(char32_t c, CharClass char_class) const {
  if (!not_at_end_.empty() && contains(not_at_end_, c)) return false;
  if (!allowed_at_end_.empty() && contains(allowed_at_end_, c)) return true;
  return char_class != opening_bracket && char_class != western_opening;
}

bool KinsokuRule::may_break_by_rule(char32_t before, CharClass before_class, char32_t after,
                                    CharClass after_class) const {
  if (!may_end_line(before, before_class) || !may_begin_line(after, after_class)) return false;
  // UAX #14 LB7: a space stays with what is before it.
  if (after_class == western_space) return false;
  // JLREQ 3.1.10 a: …… and ―― do not part.
  if (before_class == inseparable && before == after) return strength_ == Kinsoku::loose;
  // JLREQ 3.1.10 c and d: ￥100, 50％.
  if (before_class == prefixed_abbreviation && is_digit(after)) return false;
  if (after_class == postfixed_abbreviation && is_digit(before)) return strength_ == Kinsoku::loose;
  return plain_ || !parts_number(before, after);
}

// JLREQ 3.1.10 b and e: 連数字 and a number with its unit, where the style asks for it.
bool KinsokuRule::parts_number(char32_t before, char32_t after) const {
  // 元年 is the first year of an era.
  const bool counts = is_digit(before) || (before == U'元' && after == U'年');
  if (!units_.empty() && counts && contains(units_, after)) return true;
  if (!number_prefixes_.empty() && contains(number_prefixes_, before) && is_digit(after)) return true;
  return keep_numbers_ && is_digit(before) && is_digit(after);
}

bool KinsokuRule::is_kept_point(char32_t before, char32_t point, char32_t after) const {
  return (point == U'，' || point == U'．') && is_digit(before) && is_digit(after);
}

}  // namespace toji::typeset
