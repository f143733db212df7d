#include "engine/typeset/spacing.h"

namespace toji::typeset {
namespace {

using enum CharClass;

bool closes(CharClass c) { return c == closing_bracket || c == comma || c == full_stop; }

bool is_half_width_form(char32_t c) { return c < 0x1000 || (c >= 0xFF61 && c <= 0xFF9F); }

// A proportional face draws a mark without its blank.
bool is_drawn_narrow(const Cluster& c) {
  if (c.face == nullptr || c.pooled || c.posture == Posture::combined) return false;
  const bool upright = c.posture == Posture::upright;
  return (upright ? c.face->vertical_advance(c.glyph) : c.face->advance(c.glyph)) < Em::ratio(3, 4);
}

bool has_blank(const Cluster& c) { return !is_half_width_form(c.character) && !is_drawn_narrow(c); }

// JLREQ appendix B: whether the blank after the first is dropped before the second.
bool drops_blank_after(CharClass before, CharClass after) {
  if (!closes(before)) return false;
  return closes(after) || after == ideographic_space || (after == middle_dot && before != full_stop);
}

// JLREQ appendix B: whether the blank before the second is dropped behind the first.
bool drops_blank_before(CharClass before, CharClass after) {
  if (after != opening_bracket) return false;
  return before == opening_bracket || before == ideographic_space || before == middle_dot || closes(before);
}

// JLREQ 3.2.6: kana, ideographs and what counts as such against letters and digits.
bool is_japanese(CharClass c) {
  switch (c) {
    case iteration_mark:
    case prolonged_sound_mark:
    case small_kana:
    case hiragana:
    case katakana:
    case ideographic:
      return true;
    default:
      return false;
  }
}

bool meets_latin(CharClass before, CharClass after) {
  return (is_japanese(before) && after == western) || (before == western && is_japanese(after)) ||
         (is_japanese(before) && after == western_opening) || (before == western_closing && is_japanese(after));
}

}  // namespace

Length blank_before(const Cluster& c) {
  if (c.char_class == opening_bracket && has_blank(c)) return c.advance / 2;
  if (c.char_class == middle_dot && has_blank(c)) return c.advance / 4;
  return {};
}

Length blank_after(const Cluster& c) {
  if (closes(c.char_class) && has_blank(c)) return c.advance / 2;
  if (c.char_class == middle_dot && has_blank(c)) return c.advance / 4;
  return {};
}

Length Spacing::dropped(const Cluster& before, const Cluster& after) const {
  switch (style_.punctuation) {
    case Punctuation::full:
      return {};
    case Punctuation::half:
      return blank_after(before) + blank_before(after);
    case Punctuation::contextual:
      break;
  }
  Length blank;
  if (drops_blank_after(before.char_class, after.char_class)) blank += blank_after(before);
  if (drops_blank_before(before.char_class, after.char_class)) blank += blank_before(after);
  return blank;
}

Length Spacing::latin_space(const Cluster& before, const Cluster& after) const {
  if (style_.latin_space.units() == 0 || !meets_latin(before.char_class, after.char_class)) return {};
  return style_.latin_space.at(min(size_of(before), size_of(after)));
}

Flex Spacing::shrink(const Cluster& before, const Cluster& after) const {
  if (before.char_class == western_space) {
    return {max(before.advance - Em::ratio(1, 4).at(size_of(before)), Length()), 1};
  }
  if (style_.punctuation != Punctuation::half) {
    if (Flex blank = shrink_blank(before, after); blank.priority != 0) return blank;
  }
  if (Length space = latin_space(before, after); space.units() > 0 && style_.latin_adjust) {
    return {max(space - Em::ratio(1, 8).at(min(size_of(before), size_of(after))), Length()), 4};
  }
  return {};
}

Flex Spacing::shrink_blank(const Cluster& before, const Cluster& after) const {
  bool contextual = style_.punctuation == Punctuation::contextual;
  Length left = contextual && drops_blank_after(before.char_class, after.char_class) ? Length() : blank_after(before);
  Length right = contextual && drops_blank_before(before.char_class, after.char_class) ? Length() : blank_before(after);
  // The blank after a full stop stays inside a line (JLREQ 3.8.3).
  if (before.char_class == full_stop) left = {};
  if (before.char_class == middle_dot || after.char_class == middle_dot) return {left + right, 2};
  if ((left + right).units() > 0) return {left + right, 3};
  return {};
}

Flex Spacing::stretch(const Cluster& before, const Cluster& after) const {
  Length em = min(size_of(before), size_of(after));
  if (before.char_class == western_space) return {max(em / 2 - before.advance, em / 4), 1};
  if (after.char_class == western_space) return {};
  if (Length space = latin_space(before, after); space.units() > 0) {
    return style_.latin_adjust ? Flex{max(em / 2 - space, Length()), 2} : Flex{};
  }
  if (is_western(before.char_class) && is_western(after.char_class)) return {};
  if (before.char_class == inseparable && before.character == after.character) return {};
  if (before.char_class == opening_bracket || closes(after.char_class) || after.char_class == middle_dot ||
      before.char_class == middle_dot) {
    return {};
  }
  return {em / 4, 3};
}

Length Spacing::at_start(const Cluster& first) const {
  if (style_.punctuation == Punctuation::half) return -blank_before(first);
  if (style_.punctuation != Punctuation::contextual || !style_.trim_line_start) return {};
  return first.char_class == opening_bracket ? -blank_before(first) : Length();
}

Length Spacing::shrink_at_end(const Cluster& last) const {
  return style_.punctuation == Punctuation::full && closes(last.char_class) ? blank_after(last) : Length();
}

Length Spacing::at_end(const Cluster& last) const {
  if (style_.punctuation == Punctuation::half) return -blank_after(last);
  if (style_.punctuation != Punctuation::contextual || !closes(last.char_class)) return {};
  return -blank_after(last);
}

}  // namespace toji::typeset
