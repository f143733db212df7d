#include "base/unseen.h"

#include <algorithm>
#include <iterator>

namespace toji {
namespace {

using enum Unseen;

// In the order of the code points.
constexpr UnseenCharacters table[] = {
    {0x00, 0x08, control, "制御文字", "control character"},
    {0x0B, 0x0C, control, "制御文字", "control character"},
    {0x0E, 0x1F, control, "制御文字", "control character"},
    {0x7F, 0x84, control, "制御文字", "control character"},
    {0x85, 0x85, line_end, "次の行の制御文字", "NEXT LINE"},
    {0x86, 0x9F, control, "制御文字", "control character"},
    {0xA0, 0xA0, blank, "改行しない空白", "NO-BREAK SPACE"},
    {0xAD, 0xAD, invisible, "ソフトハイフン", "SOFT HYPHEN"},
    {0x34F, 0x34F, invisible, "結合文字をつなぐ印", "COMBINING GRAPHEME JOINER"},
    {0x61C, 0x61C, invisible, "書く向きの指定", "ARABIC LETTER MARK"},
    {0x115F, 0x1160, invisible, "見えないハングル", "HANGUL FILLER"},
    {0x1680, 0x1680, blank, "オガム文字の空白", "OGHAM SPACE MARK"},
    {0x17B4, 0x17B5, invisible, "見えないクメール文字の母音", "KHMER VOWEL INHERENT"},
    {0x180B, 0x180D, invisible, "モンゴル文字の異体字の指定", "MONGOLIAN FREE VARIATION SELECTOR"},
    {0x180E, 0x180E, invisible, "モンゴル文字の母音の区切り", "MONGOLIAN VOWEL SEPARATOR"},
    {0x180F, 0x180F, invisible, "モンゴル文字の異体字の指定", "MONGOLIAN FREE VARIATION SELECTOR"},
    {0x2000, 0x200A, blank, "幅の決まった空白", "a space of fixed width"},
    {0x200B, 0x200B, break_control, "幅のない空白", "ZERO WIDTH SPACE"},
    {0x200C, 0x200C, invisible, "幅のない切り離しの印", "ZERO WIDTH NON-JOINER"},
    {0x200D, 0x200D, invisible, "幅のないつなぎの印", "ZERO WIDTH JOINER"},
    {0x200E, 0x200F, invisible, "書く向きの指定", "a mark of direction"},
    {0x2028, 0x2028, line_end, "行の区切り", "LINE SEPARATOR"},
    {0x2029, 0x2029, line_end, "段落の区切り", "PARAGRAPH SEPARATOR"},
    {0x202A, 0x202E, invisible, "書く向きの指定", "a control of direction"},
    {0x202F, 0x202F, blank, "狭い空白", "NARROW NO-BREAK SPACE"},
    {0x205F, 0x205F, blank, "数式の空白", "MEDIUM MATHEMATICAL SPACE"},
    {0x2060, 0x2060, break_control, "幅のないつなぎ", "WORD JOINER"},
    {0x2061, 0x2064, invisible, "見えない演算の印", "an invisible operator"},
    {0x2065, 0x2065, invisible, "見えない文字", "an invisible character"},
    {0x2066, 0x2069, invisible, "書く向きの指定", "a control of direction"},
    {0x206A, 0x206F, invisible, "書式の指定", "a deprecated format character"},
    {0x2800, 0x2800, blank, "点のない点字", "BRAILLE PATTERN BLANK"},
    {0x3164, 0x3164, invisible, "見えないハングル", "HANGUL FILLER"},
    {0xFDD0, 0xFDEF, noncharacter, "文字でない符号", "a noncharacter"},
    {0xFE00, 0xFE0F, selector, "異体字の指定", "VARIATION SELECTOR"},
    {0xFEFF, 0xFEFF, invisible, "バイト順の印", "ZERO WIDTH NO-BREAK SPACE, a byte order mark"},
    {0xFFA0, 0xFFA0, invisible, "見えないハングル", "HALFWIDTH HANGUL FILLER"},
    {0xFFF0, 0xFFF8, invisible, "見えない文字", "an invisible character"},
    {0xFFF9, 0xFFFB, invisible, "ふりがなの区切り", "an interlinear annotation"},
    {0xFFFC, 0xFFFC, invisible, "図などの置き場所の印", "OBJECT REPLACEMENT CHARACTER"},
    {0xFFFD, 0xFFFD, garbled, "文字化けの印", "REPLACEMENT CHARACTER"},
    {0xFFFE, 0xFFFF, noncharacter, "文字でない符号", "a noncharacter"},
    {0x13430, 0x1343F, invisible, "書式の指定", "EGYPTIAN HIEROGLYPH FORMAT CONTROL"},
    {0x1BCA0, 0x1BCA3, invisible, "速記の書式の指定", "SHORTHAND FORMAT CONTROL"},
    {0x1D173, 0x1D17A, invisible, "楽譜の書式の指定", "MUSICAL SYMBOL FORMAT CONTROL"},
    {0xE0000, 0xE00FF, invisible, "タグの文字", "TAG CHARACTER"},
    {0xE0100, 0xE01EF, selector, "異体字の指定", "VARIATION SELECTOR"},
    {0xE01F0, 0xE0FFF, invisible, "見えない文字", "an invisible character"}};
constexpr UnseenCharacters plane_end{0xFFFE, 0xFFFF, noncharacter, "文字でない符号", "a noncharacter"};

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
