// What was probably meant by a value that is written in another way: full width, another calendar, without its unit.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/eras.h"
#include "base/look_alike.h"
#include "base/utf8.h"
#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

// Half width throughout, signs that look like a hyphen made one, blanks gone.
std::string plain(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(nfkc(text))) {
    if (c <= ' ' || c == 0x3000) continue;
    const bool dash = c > 0x7F && looks_like(to_utf8(c), "-");
    out += dash ? "-" : to_utf8(c);
  }
  return lowered(out);
}

std::string digits_of(unsigned number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

const Era* era_of(std::string_view& text) {
  for (const Era& era : eras)
    for (const std::string_view name : {era.name, era.letter})
      if (text.starts_with(name)) {
        text.remove_prefix(name.size());
        return &era;
      }
  return nullptr;
}

// Three numbers and what parts them; a first year may be written 元, and all eight digits in one.
std::optional<std::array<unsigned, 3>> numbers_of(std::string text) {
  if (text.starts_with("元")) text.replace(0, std::string_view("元").size(), "1");
  if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos)
    text = text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6);
  std::array<unsigned, 3> parts{};
  std::string_view rest = text;
  for (unsigned& part : parts) {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    part = number(rest.substr(0, end));
    rest.remove_prefix(end);
    for (const std::string_view between : {"年", "月", "日", "-", "/", "."})
      if (rest.starts_with(between)) {
        rest.remove_prefix(between.size());
        break;
      }
  }
  return rest.empty() ? std::optional(parts) : std::nullopt;
}

// 2024/3/31, 2024年3月31日, 令和6年3月31日, r6.3.31, 20240331. A year of one or two digits may be one of the last two eras
// that have it, one of two first of all one of this century.
std::vector<std::string> dates_of(std::string_view text) {
  const Era* const era = era_of(text);
  const auto parts = numbers_of(std::string(text));
  if (!parts) return {};
  const auto& [year, month, day] = *parts;
  const auto date = [&, month = month, day = day](unsigned of) {
    return digits_of(of, 4) + '-' + digits_of(month, 2) + '-' + digits_of(day, 2);
  };
  if (era != nullptr) return {date(static_cast<unsigned>(era->year(static_cast<int>(year))))};
  if (year > 99) return {date(year)};
  std::vector<std::string> out;
  if (year > 9) out.push_back(date(2000 + year));
  const std::size_t most = out.size() + 2;
  for (auto one = std::rbegin(eras); one != std::rend(eras) && year >= 1 && out.size() < most; ++one)
    if (const int western = one->year(static_cast<int>(year)); western <= one->last && western < 2100)
      out.push_back(date(static_cast<unsigned>(western)));
  return out;
}

// はい in other words; a no is no value at all.
std::string yes_of(const std::string& text) {
  constexpr std::string_view words[] = {"はい", "ハイ", "yes", "y", "true", "1", "有", "有り", "あり", "○"};
  return std::find(std::begin(words), std::end(words), text) == std::end(words) ? "" : "はい";
}

std::string size_of(std::string text) {
  for (const std::string_view unit : {"ポイント", "ポ", "p"})
    if (text.ends_with(unit)) text.erase(text.size() - unit.size());
  return text.ends_with("pt") ? text : text + "pt";
}

std::string without_zeros(std::string text) {
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  return text;
}

std::vector<std::string> guesses(Value value, std::string_view text) {
  const std::string written = plain(text);
  switch (value) {
    case Value::date:
      return dates_of(written);
    case Value::size:
      return {size_of(written)};
    case Value::number:
      return {without_zeros(written)};
    case Value::yes:
      return {yes_of(written)};
    case Value::text:
    case Value::reference:
      return {};
    case Value::id:
    case Value::count:
    case Value::digits:
      break;
  }
  return {written};
}

}  // namespace

std::vector<std::string> corrected(Value value, std::string_view text) {
  std::vector<std::string> meant = guesses(value, text);
  std::erase_if(meant, [&](const std::string& one) { return !is_value(value, one); });
  return meant;
}

}  // namespace toji::dataset
