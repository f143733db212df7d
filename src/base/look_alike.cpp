#include "base/look_alike.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "base/unseen.h"
#include "base/utf8.h"

namespace toji {
namespace {

// Each group by the character that stands for it. Signs of ratings, punctuation, letters of other scripts (Unicode's
// confusables.txt holds them too), and the kana and kanji that a keyboard's conversion mixes up.
constexpr std::u32string_view groups[] = {U"O○〇◯⚪⭕⚬◦οΟоО0",
                                          U"◎⦾⊚◉⌾⏣",
                                          U"●⚫⬤•∙◍",
                                          U"△▲Δ∆▵▴⛛🔺",
                                          U"▽▼▿▾∇🔻",
                                          U"X×✕✖✗✘☓╳⨯❌ΧχХхx",
                                          U"□☐▢◻⬜▫",
                                          U"■◼⬛▪",
                                          U"☆★⭐✩✰",
                                          U"☑✓✔✅",
                                          U"◇◆❖⬦",
                                          U"-ー－−‐‑‒–—―─━ｰ一ㅡ一",
                                          U"・·･‧⋅",
                                          U"、,，､﹐",
                                          U"。.．｡",
                                          U":：∶",
                                          U";；",
                                          U"/／⁄∕",
                                          U"~～〜∼˜",
                                          U"\"“”„‟″＂〝〟",
                                          U"'‘’‚‛′＇`´",
                                          U"(（❨﹙",
                                          U")）❩﹚",
                                          U"<＜‹〈﹤〈",
                                          U">＞›〉﹥〉",
                                          U"=＝═꓿",
                                          U"&＆",
                                          U"!！ǃ",
                                          U"?？",
                                          U"%％",
                                          U"AΑА",
                                          U"BΒВ",
                                          U"CСϹⅭ",
                                          U"DⅮ",
                                          U"EΕЕ",
                                          U"HΗН",
                                          U"IΙІⅠ",
                                          U"JЈ",
                                          U"KΚКK",
                                          U"MΜМⅯ",
                                          U"NΝ",
                                          U"PΡР",
                                          U"SЅ",
                                          U"TΤТ",
                                          U"VⅤѴ",
                                          U"YΥУ",
                                          U"ZΖ",
                                          U"aаɑα",
                                          U"cсⅽ",
                                          U"eе",
                                          U"iіⅰ",
                                          U"jј",
                                          U"pрρ",
                                          U"sѕ",
                                          U"vνⅴ",
                                          U"yу",
                                          U"ΩΩ",
                                          U"μµ",
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
  if (c > 0xFF00 && c < 0xFF5F) c -= 0xFEE0;  // full-width forms
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
