// What was probably meant by a value that is written in another way: full width, another calendar, without its unit.
#include <algorithm>
#include <array>
#include <vector>

#include "base/look_alike.h"
#include "base/utf8.h"
#include "dataset/values.h"

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
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string digits_of(unsigned number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

struct Era {
  std::string_view name, letter;
  unsigned before;  // the year before its first
};
constexpr Era eras[] = {{"令和", "r", 2018}, {"平成", "h", 1988}, {"昭和", "s", 1925}};

// Year, month and day of 2024/3/31, 2024年3月31日, 令和6年3月31日, r6.3.31, 20240331.
std::string date_of(std::string_view text) {
  unsigned before = 0;
  for (const Era& era : eras)
    for (const std::string_view name : {era.name, era.letter})
      if (before == 0 && text.starts_with(name)) {
        before = era.before;
        text.remove_prefix(name.size());
      }
  if (text.starts_with("元"))
    return before == 0 ? "" : date_of(std::to_string(before + 1) + std::string(text.substr(3)));
  std::array<unsigned, 3> parts{};
  for (unsigned& part : parts) {
    std::size_t end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (&part == parts.data() && end == 8)
      return date_of(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                     std::string(text.substr(6)));
    part = number(text.substr(0, end));
    text.remove_prefix(end);
    for (const std::string_view between : {"年", "月", "日", "-", "/", "."})
      if (text.starts_with(between)) {
        text.remove_prefix(between.size());
        break;
      }
  }
  if (!text.empty()) return {};
  return digits_of(before + parts[0], 4) + '-' + digits_of(parts[1], 2) + '-' + digits_of(parts[2], 2);
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

std::string guess(Value value, std::string_view text) {
  const std::string written = plain(text);
  switch (value) {
    case Value::date:
      return date_of(written);
    case Value::size:
      return size_of(written);
    case Value::number:
      return without_zeros(written);
    case Value::yes:
      return "はい";
    case Value::text:
    case Value::id:
    case Value::count:
    case Value::digits:
      break;
  }
  return written;
}

}  // namespace

std::string corrected(Value value, std::string_view text) {
  if (value == Value::text) return {};
  std::string meant = guess(value, text);
  return is_value(value, meant) ? meant : std::string();
}

}  // namespace toji::dataset
