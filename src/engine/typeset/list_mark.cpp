#include <string_view>

#include "engine/typeset/line_breaker.h"

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

bool is_counter(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || (c >= U'a' && c <= U'z') ||
         (c >= U'A' && c <= U'Z') || (c >= U'ａ' && c <= U'ｚ') || (c >= U'Ａ' && c <= U'Ｚ') ||
         (c >= 0x2160 && c <= 0x217F) || (c >= U'ァ' && c <= U'ヶ') ||
         std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
}

bool opens(char32_t c) { return c == U'（' || c == U'(' || c == U'〔' || c == U'['; }
bool closes(char32_t c) { return c == U'）' || c == U')' || c == U'〕' || c == U']'; }
bool points(char32_t c) { return c == U'．' || c == U'.' || closes(c); }
bool is_space(char32_t c) { return c == U' ' || c == U'　' || c == U'\t'; }

constexpr std::size_t longest_counter = 3;

class MarkReader {
 public:
  MarkReader(const std::vector<Cluster>& items, std::size_t begin, std::size_t end)
      : items_(items), begin_(begin), end_(end) {}

  std::size_t read() const {
    std::size_t at = begin_;
    if (is_bullet(character(at)) || is_enclosed(character(at))) {
      ++at;
    } else {
      at = counter_end();
    }
    if (at == begin_) return begin_;
    while (is_space(character(at))) ++at;
    return at < end_ ? at : begin_;  // nothing but a mark hangs before nothing
  }

 private:
  char32_t character(std::size_t i) const { return i < end_ ? items_[i].character : U'\0'; }

  // （1） or 1. or 1）
  std::size_t counter_end() const {
    bool bracketed = opens(character(begin_));
    std::size_t at = begin_ + (bracketed ? 1 : 0);
    std::size_t first = at;
    while (at - first < longest_counter && is_counter(character(at))) ++at;
    if (at == first) return begin_;
    bool good = bracketed ? closes(character(at)) : points(character(at)) && !is_digit(character(at + 1));
    return good ? at + 1 : begin_;
  }

  static bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

  const std::vector<Cluster>& items_;
  std::size_t begin_, end_;
};

}  // namespace

std::size_t list_mark_end(const std::vector<Cluster>& items, std::size_t begin, std::size_t end) {
  return begin < end ? MarkReader(items, begin, end).read() : begin;
}

}  // namespace toji::typeset
