#include "engine/typeset/char_class.h"

#include <array>
#include <string_view>

namespace toji::typeset {
namespace {

struct Range {
  char32_t first, last;
  CharClass value;
};

// Whole blocks; the lists below paint over them.
constexpr Range ranges[] = {
    {0x0021, 0x02AF, CharClass::western},       {0x0370, 0x052F, CharClass::western},
    {0x1E00, 0x1FFF, CharClass::western},       {0x2160, 0x217F, CharClass::ideographic},
    {0x2200, 0x22FF, CharClass::math_symbol},   {0x3041, 0x309F, CharClass::hiragana},
    {0x30A0, 0x30FF, CharClass::katakana},      {0x31F0, 0x31FF, CharClass::small_kana},
    {0xFF66, 0xFF9D, CharClass::katakana},      {0x00A0, 0x00A0, CharClass::western},
    {0x0020, 0x0020, CharClass::western_space}, {0x0009, 0x0009, CharClass::western_space},
    {0x2000, 0x200A, CharClass::western_space}, {0x000A, 0x000A, CharClass::line_break},
};

struct List {
  std::u32string_view characters;
  CharClass value;
};

// JLREQ A.1 to A.19, and the half-width forms of JIS X 0201 in the class of what they stand for.
constexpr List lists[] = {
    {U"‘“（〔［｛〈《「『【〖〘〚｟«〝｢", CharClass::opening_bracket},
    {U"’”）〕］｝〉》」』】〗〙〛｠»〟｣", CharClass::closing_bracket},
    {U"‐〜～゠–", CharClass::hyphen},
    {U"！？‼⁇⁈⁉", CharClass::dividing_punctuation},
    {U"・：；･", CharClass::middle_dot},
    {U"。．｡", CharClass::full_stop},
    {U"、，､", CharClass::comma},
    {U"—―…‥〳〴〵", CharClass::inseparable},
    {U"ヽヾゝゞ々〻", CharClass::iteration_mark},
    {U"ーｰ", CharClass::prolonged_sound_mark},
    {U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯﾞﾟ゛゜", CharClass::small_kana},
    {U"￥＄￡￦₩＃€№¥£", CharClass::prefixed_abbreviation},
    {U"°′″℃℉￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄", CharClass::postfixed_abbreviation},
    {U"　", CharClass::ideographic_space},
    {U"＝≠≒≡≅≈＜＞≦≧", CharClass::math_symbol},
    {U"＋−×÷∓±－▲△", CharClass::math_operator},  // ▲ and △ as the signs of sums in accounts
    {U"([{", CharClass::western_opening},
    {U")]},.:;!?", CharClass::western_closing},
    {U"§¶†‡", CharClass::ideographic},
};

constexpr char32_t bmp_size = 0x10000;

constexpr std::array<CharClass, bmp_size> painted() {
  std::array<CharClass, bmp_size> table{};
  table.fill(CharClass::ideographic);
  for (const Range& range : ranges) {
    for (char32_t c = range.first; c <= range.last; ++c) table[c] = range.value;
  }
  for (const List& list : lists) {
    for (char32_t c : list.characters) table[c] = list.value;
  }
  return table;
}

constexpr std::array<CharClass, bmp_size> table = painted();

}  // namespace

CharClass char_class(char32_t c) { return c < bmp_size ? table[c] : CharClass::ideographic; }

}  // namespace toji::typeset
