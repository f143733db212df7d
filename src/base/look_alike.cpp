#include "base/look_alike.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "base/full_width.h"
#include "base/unseen.h"
#include "base/utf8.h"

namespace toji {
namespace {

// Each group by the character that stands for it. Signs of ratings, punctuation, letters of other scripts (Unicode's
// confusables.txt holds them too), and the kana and kanji that a keyboard's conversion mixes up. What the eye cannot
// tell from the others is written by its code point.
constexpr std::u32string_view groups[] = {U"O○〇◯⚪⭕⚬◦\u03BF\u039F\u043E\u041E0",
                                          U"◎⦾\u229A◉⌾⏣",
                                          U"●⚫⬤\u2022\u2219◍",
                                          U"△▲\u0394\u2206▵▴⛛🔺",
                                          U"▽▼▿▾\u2207🔻",
                                          U"X×✕✖✗✘☓╳⨯❌\u03A7\u03C7\u0425\u0445x",
                                          U"□☐▢◻⬜▫",
                                          U"■◼⬛▪",
                                          U"☆★⭐✩✰",
                                          U"☑✓✔✅",
                                          U"◇◆❖⬦",
                                          U"-ー－\u2212\u2010\u2011\u2012\u2013\u2014\u2015─━ｰ一\u3161\u2F00",
                                          U"・\u00B7･\u2027\u22C5",
                                          U"、,，､﹐",
                                          U"。.．｡",
                                          U":：\u2236",
                                          U";；",
                                          U"/／\u2044\u2215",
                                          U"~～〜\u223C\u02DC",
                                          U"\"“”\u201E\u201F\u2033＂〝〟",
                                          U"'‘’\u201A\u201B\u2032＇`\u00B4",
                                          U"(（❨﹙",
                                          U")）❩﹚",
                                          U"<＜‹〈﹤\u2329",
                                          U">＞›〉﹥\u232A",
                                          U"=＝═\uA4FF",
                                          U"&＆",
                                          U"!！\u01C3",
                                          U"?？",
                                          U"%％",
                                          U"A\u0391\u0410",
                                          U"B\u0392\u0412",
                                          U"C\u0421\u03F9\u216D",
                                          U"D\u216E",
                                          U"E\u0395\u0415",
                                          U"H\u0397\u041D",
                                          U"I\u0399\u0406\u2160",
                                          U"J\u0408",
                                          U"K\u039A\u041A\u212A",
                                          U"M\u039C\u041C\u216F",
                                          U"N\u039D",
                                          U"P\u03A1\u0420",
                                          U"S\u0405",
                                          U"T\u03A4\u0422",
                                          U"V\u2164\u0474",
                                          U"Y\u03A5\u0423",
                                          U"Z\u0396",
                                          U"a\u0430\u0251\u03B1",
                                          U"c\u0441\u217D",
                                          U"e\u0435",
                                          U"i\u0456\u2170",
                                          U"j\u0458",
                                          U"p\u0440\u03C1",
                                          U"s\u0455",
                                          U"v\u03BD\u2174",
                                          U"y\u0443",
                                          U"\u03A9\u2126",
                                          U"\u03BC\u00B5",
                                          U"カ力",
                                          U"ニ二",
                                          U"ハ八",
                                          U"ロ口",
                                          U"エ工",
                                          U"タ夕",
                                          U"ト卜",
                                          U"へヘ",
                                          U"べベ",
                                          U"ぺペ",
                                          U"りリ",
                                          U"ケヶ",
                                          U"カヵ"};

std::vector<std::pair<char32_t, char32_t>> by_character() {
  std::vector<std::pair<char32_t, char32_t>> out;
  for (const std::u32string_view group : groups)
    for (const char32_t c : group.substr(1)) out.emplace_back(c, group.front());
  std::sort(out.begin(), out.end());
  return out;
}

char32_t representative(char32_t c) {
  static const std::vector<std::pair<char32_t, char32_t>> all = by_character();
  c = half_width(c);
  const auto found = std::lower_bound(all.begin(), all.end(), std::pair<char32_t, char32_t>(c, 0));
  return found != all.end() && found->first == c ? found->second : c;
}

// What is left of a word when all is taken away that the eye passes over.
std::u32string skeleton(std::string_view word) {
  std::u32string out;
  for (const char32_t c : to_utf32(word))
    if (c > 0x20 && c != 0x3000 && unseen(c) == nullptr) out += representative(c);
  return out;
}

}  // namespace

std::span<const std::u32string_view> look_alike_groups() { return groups; }

bool looks_like(std::string_view a, std::string_view b) { return skeleton(a) == skeleton(b); }

char tag_sign_like(char32_t c) {
  constexpr std::string_view signs = "<>=\"'/?!&;";
  const bool ideograph = c >= 0x4E00 && c <= 0x9FFF;  // as most that are asked about; none looks like a sign
  if (c < 0x80 || ideograph) return '\0';
  if (const UnseenCharacters* known = unseen(c); known != nullptr || c == 0x3000) return ' ';
  const char32_t like = representative(c);
  return like < 0x80 && signs.find(static_cast<char>(like)) != std::string_view::npos ? static_cast<char>(like) : '\0';
}

std::string odd_characters(std::string_view word, std::string_view wanted) {
  const std::u32string given = to_utf32(word), right = to_utf32(wanted);
  std::u32string odd;
  for (const char32_t c : given)
    if (right.find(c) == std::u32string::npos && odd.find(c) == std::u32string::npos) odd += c;
  for (std::size_t i = 0; odd.empty() && i < given.size(); ++i)
    if (i >= right.size() || given[i] != right[i]) odd += given[i];
  std::string out;
  for (const char32_t c : odd) out += (out.empty() ? "" : ", ") + code_point(c);
  return out;
}

}  // namespace toji
