#include "base/unseen.h"

#include <algorithm>
#include <iterator>

#include "texts/base/unseen.h"

namespace toji {
namespace {

namespace text = texts::base_unseen;

using enum Unseen;

// In the order of the code points.
constexpr UnseenCharacters table[] = {
    {0x00, 0x08, control, text::control_character},
    {0x0B, 0x0C, control, text::control_character},
    {0x0E, 0x1F, control, text::control_character},
    {0x7F, 0x84, control, text::control_character},
    {0x85, 0x85, line_end, text::next_line},
    {0x86, 0x9F, control, text::control_character},
    {0xA0, 0xA0, blank, text::no_break_space},
    {0xAD, 0xAD, invisible, text::soft_hyphen},
    {0x34F, 0x34F, invisible, text::combining_grapheme_joiner},
    {0x61C, 0x61C, invisible, text::arabic_letter_mark},
    {0x115F, 0x1160, invisible, text::hangul_filler},
    {0x1680, 0x1680, blank, text::ogham_space_mark},
    {0x17B4, 0x17B5, invisible, text::khmer_vowel_inherent},
    {0x180B, 0x180D, invisible, text::mongolian_free_variation_selector},
    {0x180E, 0x180E, invisible, text::mongolian_vowel_separator},
    {0x180F, 0x180F, invisible, text::mongolian_free_variation_selector},
    {0x2000, 0x200A, blank, text::space_of_fixed_width},
    {0x200B, 0x200B, break_control, text::zero_width_space},
    {0x200C, 0x200C, invisible, text::zero_width_non_joiner},
    {0x200D, 0x200D, invisible, text::zero_width_joiner},
    {0x200E, 0x200F, invisible, text::mark_of_direction},
    {0x2028, 0x2028, line_end, text::line_separator},
    {0x2029, 0x2029, line_end, text::paragraph_separator},
    {0x202A, 0x202E, invisible, text::control_of_direction},
    {0x202F, 0x202F, blank, text::narrow_no_break_space},
    {0x205F, 0x205F, blank, text::medium_mathematical_space},
    {0x2060, 0x2060, break_control, text::word_joiner},
    {0x2061, 0x2064, invisible, text::invisible_operator},
    {0x2065, 0x2065, invisible, text::invisible_character},
    {0x2066, 0x2069, invisible, text::control_of_direction},
    {0x206A, 0x206F, invisible, text::deprecated_format_character},
    {0x2800, 0x2800, blank, text::braille_pattern_blank},
    {0x3164, 0x3164, invisible, text::hangul_filler},
    {0xFDD0, 0xFDEF, noncharacter, text::noncharacter},
    {0xFE00, 0xFE0F, selector, text::variation_selector},
    {0xFEFF, 0xFEFF, invisible, text::zero_width_no_break_space_a_byte_order_mark},
    {0xFFA0, 0xFFA0, invisible, text::halfwidth_hangul_filler},
    {0xFFF0, 0xFFF8, invisible, text::invisible_character},
    {0xFFF9, 0xFFFB, invisible, text::interlinear_annotation},
    {0xFFFC, 0xFFFC, invisible, text::object_replacement_character},
    {0xFFFD, 0xFFFD, garbled, text::replacement_character},
    {0xFFFE, 0xFFFF, noncharacter, text::noncharacter},
    {0x13430, 0x1343F, invisible, text::egyptian_hieroglyph_format_control},
    {0x1BCA0, 0x1BCA3, invisible, text::shorthand_format_control},
    {0x1D173, 0x1D17A, invisible, text::musical_symbol_format_control},
    {0xE0000, 0xE00FF, invisible, text::tag_character},
    {0xE0100, 0xE01EF, selector, text::variation_selector},
    {0xE01F0, 0xE0FFF, invisible, text::invisible_character}};
constexpr UnseenCharacters plane_end{0xFFFE, 0xFFFF, noncharacter, text::noncharacter};

}  // namespace

const UnseenCharacters* unseen(char32_t c) {
  const auto found = std::lower_bound(std::begin(table), std::end(table), c,
                                      [](const UnseenCharacters& entry, char32_t one) { return entry.last < one; });
  if (found != std::end(table) && found->first <= c) return found;
  return (c & 0xFFFE) == 0xFFFE ? &plane_end : nullptr;  // of every plane
}

std::string code_point(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (; c != 0 || hex.size() < 4; c >>= 4) hex.insert(hex.begin(), digits[c & 15]);
  return "U+" + hex;
}

}  // namespace toji
