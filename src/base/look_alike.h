#pragma once
// Words that look the same in print and are not: 〇◯○, Greek Α, Cyrillic С, ✕×X, full-width and half-width.
#include <span>
#include <string>
#include <string_view>

namespace toji {

// Whether the words differ only in characters that look alike or cannot be seen.
bool looks_like(std::string_view, std::string_view);

// The characters that look alike, group by group, each by the one that stands for it.
std::span<const std::u32string_view> look_alike_groups();

// The ASCII sign that c is taken for in a tag: ＜ “ ＝ and their like; a blank for blanks of other kinds. 0: for none.
char tag_sign_like(char32_t c);

// The characters of `word` that `wanted` lacks, by code point: "U+3007, U+00A0". Where it lacks none, the first of
// `word`'s that `wanted` has elsewhere.
std::string odd_characters(std::string_view word, std::string_view wanted);

}  // namespace toji
