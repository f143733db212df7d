#include "base/numerals.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace toji {
namespace {

std::string fullwidth(std::int64_t number) {
  std::string out;
  for (const char c : std::to_string(number)) {
    if (c == '-')
      out += "－";
    else
      append_utf8(out, U'０' + static_cast<char32_t>(c - '0'));
  }
  return out;
}

std::optional<std::string> circled(std::int64_t number) {
  if (number < 1 || number > 50) return {};
  const auto n = static_cast<char32_t>(number);
  std::string out;
  append_utf8(out, n <= 20 ? U'①' + n - 1 : n <= 35 ? U'㉑' + n - 21 : U'㊱' + n - 36);
  return out;
}

std::optional<std::string> kanji(std::int64_t number) {
  constexpr std::array<std::string_view, 10> digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  constexpr std::array<std::pair<int, std::string_view>, 4> places{{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  if (number < 0 || number > 9999) return {};
  if (number == 0) return std::string(digits[0]);
  std::string out;
  for (const auto& [value, sign] : places) {
    const auto digit = static_cast<std::size_t>(number / value % 10);
    if (digit == 0) continue;
    if (digit > 1 || value == 1) out += digits[digit];
    out += sign;
  }
  return out;
}

std::optional<std::string> roman(std::int64_t number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                    {900, "cm"},
                                                                    {500, "d"},
                                                                    {400, "cd"},
                                                                    {100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
  if (number < 1 || number > 3999) return {};
  std::string out;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) out += sign;
  return out;
}

}  // namespace

std::optional<std::string> in_numerals(std::int64_t number, Numerals numerals) {
  switch (numerals) {
    case Numerals::fullwidth:
      return fullwidth(number);
    case Numerals::circled:
      return circled(number);
    case Numerals::kanji:
      return kanji(number);
    case Numerals::roman:
      return roman(number);
    case Numerals::decimal:
      break;
  }
  return std::to_string(number);
}

}  // namespace toji
