#include "report/check/numbers.h"

#include "report/check/characters.h"

namespace toji::check {
namespace {

constexpr std::u32string_view counters =
    U"人|名|件|回|円|校|戸|台|冊|枚|個|部|本|組|社|団体|世帯|店舗|施設|会場|箇所|か所|カ所|ヶ所|圏域|地区|教室|講座|"
    U"セット|"
    U"時間|日間|か月|ヶ月|カ月|年間|％|%|点|事業所|クラス|コース|頭|匹|種類|項目|床|室|区画|基|km|m|ha|㎡";

bool joins(std::u32string_view text, std::size_t i) {
  return std::u32string_view(U",，.．").find(text[i]) != std::u32string_view::npos && i + 1 < text.size() &&
         is_digit(text[i + 1]);
}

// Digits of the number with separators passed over; three decimals.
std::int64_t value_of(std::u32string_view digits) {
  std::int64_t value = 0;
  int decimals = -1;
  for (const char32_t c : digits) {
    const char32_t n = narrow(c);
    if (n == U'.') decimals = 0;
    if (!is_digit(c) || decimals == 3 || value > 1'000'000'000'000) continue;
    value = value * 10 + (n - U'0');
    if (decimals >= 0) ++decimals;
  }
  for (int i = decimals < 0 ? 0 : decimals; i < 3; ++i) value *= 10;
  return value;
}

}  // namespace

std::vector<Number> numbers_in(std::u32string_view text) {
  std::vector<Number> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    Number number;
    number.begin = i;
    for (; i < text.size() && (is_digit(text[i]) || joins(text, i)); ++i) {
      if (!is_digit(text[i])) continue;
      ++number.digits;
      (is_wide_digit(text[i]) ? number.wide : number.half) = true;
    }
    number.end = number.unit_end = i;
    number.thousandths = value_of(text.substr(number.begin, i - number.begin));
    const bool myriads = at(text, i, U"万");
    if (myriads) number.thousandths *= 10'000;
    const std::size_t from = i + (myriads ? 1 : 0);
    number.unit = text.substr(std::min(from, text.size()), at_any(text, from, counters));
    number.unit_end = from + number.unit.size();
    out.push_back(number);
    --i;
  }
  return out;
}

std::string shown(std::int64_t thousandths) {
  std::string whole = std::to_string(thousandths / 1000);
  for (std::size_t i = whole.size(); i > 3;) whole.insert(i -= 3, 1, ',');
  std::string decimals = std::to_string(1000 + thousandths % 1000).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return whole + (decimals.empty() ? "" : "." + decimals);
}

}  // namespace toji::check
