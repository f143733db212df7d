#pragma once
// The character classes of JLREQ appendix A, as data.
#include <cstdint>

namespace toji::typeset {

enum class CharClass : std::uint8_t {
  opening_bracket = 1,     // cl-01
  closing_bracket,         // cl-02
  hyphen,                  // cl-03
  dividing_punctuation,    // cl-04
  middle_dot,              // cl-05
  full_stop,               // cl-06
  comma,                   // cl-07
  inseparable,             // cl-08
  iteration_mark,          // cl-09
  prolonged_sound_mark,    // cl-10
  small_kana,              // cl-11
  prefixed_abbreviation,   // cl-12
  postfixed_abbreviation,  // cl-13
  ideographic_space,       // cl-14
  hiragana,                // cl-15
  katakana,                // cl-16
  math_symbol,             // cl-17
  math_operator,           // cl-18
  ideographic,             // cl-19
  western_space = 26,      // cl-26
  western,                 // cl-27
  // JLREQ counts ASCII brackets and points among cl-27; at the border to Japanese text they keep their kinsoku.
  western_opening,
  western_closing,
  line_break,  // a newline of the source
};

// The class of a character of Japanese text by its code point alone; what has no class of its own is ideographic.
CharClass char_class(char32_t);

constexpr bool is_western(CharClass c) { return c >= CharClass::western_space && c <= CharClass::western_closing; }

}  // namespace toji::typeset
