#include "report/check/characters.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "base/full_width.h"

namespace toji::check {
namespace {

UScriptCode script(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &error);
}

}  // namespace

bool is_kanji(char32_t c) { return c == U'々' || c == U'〆' || script(c) == USCRIPT_HAN; }
bool is_hiragana(char32_t c) { return script(c) == USCRIPT_HIRAGANA; }
bool is_katakana(char32_t c) { return c == U'ー' || (c >= U'ァ' && c <= U'ヺ'); }
bool is_kana_or_kanji(char32_t c) { return is_kanji(c) || is_hiragana(c) || is_katakana(c); }
bool is_wide(char32_t c) {
  return is_kana_or_kanji(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) || c == U'・' ||
         c == U'※' || (c >= 0x2460 && c <= 0x24FF) || c == U'○';
}
bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || is_wide_digit(c); }
bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
bool is_wide_letter(char32_t c) { return (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ'); }

char32_t narrow(char32_t c) {
  return c == 0x3000 ? U' ' : half_width(c);
}

std::u32string narrow(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) { return narrow(c); });
  return out;
}

bool at(std::u32string_view text, std::size_t index, std::u32string_view word) {
  return index <= text.size() && text.substr(index).starts_with(word);
}

bool before(std::u32string_view text, std::size_t index, std::u32string_view word) {
  return text.substr(0, index).ends_with(word);
}

std::vector<std::u32string_view> split(std::u32string_view words) {
  std::vector<std::u32string_view> out;
  for (;;) {
    const auto bar = words.find(U'|');
    out.push_back(words.substr(0, bar));
    if (bar == std::u32string_view::npos) return out;
    words.remove_prefix(bar + 1);
  }
}

std::size_t at_any(std::u32string_view text, std::size_t index, std::u32string_view words) {
  std::size_t longest = 0;
  for (const auto word : split(words))
    if (word.size() > longest && at(text, index, word)) longest = word.size();
  return longest;
}

std::size_t before_any(std::u32string_view text, std::size_t index, std::u32string_view words) {
  std::size_t longest = 0;
  for (const auto word : split(words))
    if (word.size() > longest && before(text, index, word)) longest = word.size();
  return longest;
}

}  // namespace toji::check
