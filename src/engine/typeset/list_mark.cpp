#include "engine/typeset/list_mark.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace toji::typeset {
namespace {

bool is_bullet(char32_t c) {
  return std::u32string_view(U"・･•●○◎◆◇■□▲△▼▽★☆※➢➤→⇒✓").find(c) != std::u32string_view::npos;
}

// Numbers that are one character: ① to ⒛, Ⅰ to ⅻ, ㊀ to ㊉, ㋐ and the like.
bool is_enclosed(char32_t c) {
  return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793) || (c >= 0x3220 && c <= 0x3247) ||
         (c >= 0x3251 && c <= 0x32BF) || (c >= 0x32D0 && c <= 0x32FE);
}

// Of each row of enclosed numbers the first.
char32_t row_of(char32_t c) {
  constexpr char32_t more_circled[] = {0x3251, 0x325F, 0x32B1, 0x32BF};
  if ((c >= more_circled[0] && c <= more_circled[1]) || (c >= more_circled[2] && c <= more_circled[3])) return U'①';
  constexpr char32_t rows[] = {U'①', 0x2474, 0x2488, 0x249C, 0x24B6, 0x24D0, 0x24EA, 0x24EB, 0x24F5, 0x2776,
                               0x2780, 0x278A, 0x3220, 0x322A, 0x3251, 0x3280, 0x328A, 0x32D0, 0x32FF};
  return *std::prev(std::upper_bound(std::begin(rows), std::end(rows), c));
}

// The first of the counter's kind; none where it is no counter.
char32_t counter_of(char32_t c) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {{U'0', U'9'},       {U'０', U'９'}, {U'a', U'z'},       {U'A', U'Z'},
                                                      {U'ａ', U'ｚ'},     {U'Ａ', U'Ｚ'}, {0x2160, 0x216F},   {0x2170, 0x217F},
                                                      {U'ァ', U'ヶ'}};
  for (const auto& [first, last] : ranges)
    if (c >= first && c <= last) return first;
  return std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos ? U'一' : U'\0';
}

bool opens(char32_t c) { return c == U'（' || c == U'(' || c == U'〔' || c == U'['; }
bool closes(char32_t c) { return c == U'）' || c == U')' || c == U'〕' || c == U']'; }
bool points(char32_t c) { return c == U'．' || c == U'.' || closes(c); }
bool is_space(char32_t c) { return c == U' ' || c == U'　' || c == U'\t'; }

constexpr std::size_t longest_counter = 3;

class MarkReader {
 public:
  explicit MarkReader(std::u32string_view line) : line_(line) {}

  ListMark read() const {
    ListMark mark = is_bullet(character(0))     ? bullet()
                    : is_enclosed(character(0)) ? ListMark{1, row_of(character(0))}
                                                : counter();
    if (mark.end == 0) return {};
    while (is_space(character(mark.end))) ++mark.end;
    return mark.end < line_.size() ? mark : ListMark{};  // nothing but a mark stands before nothing
  }

 private:
  char32_t character(std::size_t i) const { return i < line_.size() ? line_[i] : U'\0'; }

  // ○○ is a name that is not told, and no mark.
  ListMark bullet() const { return character(1) == character(0) ? ListMark{} : ListMark{1, character(0)}; }

  // （1） or 1. or 1）
  ListMark counter() const {
    const bool bracketed = opens(character(0));
    const std::size_t first = bracketed ? 1 : 0;
    std::size_t at = first;
    while (at - first < longest_counter && counter_of(character(at)) != 0) ++at;
    if (at == first) return {};
    const bool good = bracketed ? closes(character(at)) : points(character(at)) && !is_digit(character(at + 1));
    if (!good) return {};
    constexpr char32_t in_brackets = 0x1000000, closed = 0x2000000;  // beyond all characters
    const char32_t form = bracketed ? in_brackets : closes(character(at)) ? closed : 0;
    return {at + 1, counter_of(character(first)) | form};
  }

  static bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

  std::u32string_view line_;
};

}  // namespace

ListMark list_mark(std::u32string_view line) { return MarkReader(line).read(); }

}  // namespace toji::typeset
