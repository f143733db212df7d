#pragma once
// What the rules ask of characters. Texts are worked on as code points, so that an index is a column.
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace toji::check {

bool is_kanji(char32_t);  // 々 and 〆 with them
bool is_hiragana(char32_t);
bool is_katakana(char32_t);  // full-width, ー with them
bool is_kana_or_kanji(char32_t);
bool is_wide(char32_t);         // kana, kanji, full-width punctuation, letters and digits
bool is_digit(char32_t);        // 0–9, ０–９
bool is_wide_digit(char32_t);   // ０–９
bool is_letter(char32_t);       // A–Z, a–z
bool is_wide_letter(char32_t);  // Ａ–Ｚ, ａ–ｚ
char32_t narrow(char32_t);      // full-width ASCII → ASCII, the full-width space → space
std::u32string narrow(std::u32string_view);

// The ends of `text` at `index` match `word`.
bool at(std::u32string_view text, std::size_t index, std::u32string_view word);
bool before(std::u32string_view text, std::size_t index, std::u32string_view word);
// One of the words of "a|b|c" stands there; its length, or 0. The longest one wins.
std::size_t at_any(std::u32string_view text, std::size_t index, std::u32string_view words);
std::size_t before_any(std::u32string_view text, std::size_t index, std::u32string_view words);
std::vector<std::u32string_view> split(std::u32string_view words);

}  // namespace toji::check
