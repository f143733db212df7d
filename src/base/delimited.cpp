#include "base/delimited.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace toji {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter of any script but the wide forms of ASCII (U+FF00 to U+FF65), which some readers take for the narrow ones;
// no sign, digit, blank or currency.
bool begins_like_a_word(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = checked_character(text, at);
  if (c < 0x80) return is_letter(static_cast<char>(c));
  const bool letters = (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x3005 && c < 0xFF00);
  const bool marks = c >= 0x300A && c <= 0x301B;  // brackets
  return letters || marks || c == 0x3008 || c == 0x3009;
}

// "R6.4.1", "Mar-24", "Jan 5": letters and then only what dates have.
bool may_be_a_date(std::string_view text) {
  static constexpr std::array<std::string_view, 10> eras{"令和", "平成", "昭和", "大正", "明治",
                                                         "㋿",   "㍻",   "㍼",   "㍽",   "㍾"};
  const bool digit = std::any_of(text.begin(), text.end(), is_digit);
  if (!digit) return false;
  for (const std::string_view era : eras)
    if (text.starts_with(era)) return true;
  const auto rest = std::find_if_not(text.begin(), text.end(), is_letter);
  return std::all_of(rest, text.end(), [](char c) {
    return is_digit(c) || std::string_view(" .,/:-").find(c) != std::string_view::npos;
  });
}

bool is_truth_value(std::string_view text) {
  const std::string small = lowered(text);
  return small == "true" || small == "false";
}

bool breaks_table(std::string_view text, char separator) {
  return std::any_of(text.begin(), text.end(), [&](char c) {
    return c == separator || c == '"' || c == '\r' || c == '\n' || c == '\t';
  });
}

}  // namespace

std::string delimited_cell(std::string_view text, char separator) {
  if (text.empty()) return {};
  if (!breaks_table(text, separator) && text.back() != ' ' && begins_like_a_word(text) && !may_be_a_date(text) &&
      !is_truth_value(text))
    return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += c;
    out += c;
  }
  return out + '"';
}

std::string cell_text(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return std::string(cell);
  std::string out;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    out += cell[i];
    if (cell[i] == '"') ++i;
  }
  return out;
}

}  // namespace toji
