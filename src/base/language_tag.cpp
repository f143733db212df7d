#include "base/language_tag.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"

namespace toji {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool are_letters(std::string_view part) { return std::all_of(part.begin(), part.end(), is_letter); }
bool are_digits(std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); }

// The parts between hyphens; none at all where one is no part of a tag.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::string_view part = text.substr(0, text.find('-'));
    if (part.empty() || part.size() > 8) return {};
    if (!std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); })) return {};
    parts.push_back(part);
    if (part.size() == text.size()) return parts;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_private(std::string_view part) { return part == "x" || part == "X"; }
bool is_script(std::string_view part) { return part.size() == 4 && are_letters(part); }
bool is_region(std::string_view part) {
  return (part.size() == 2 && are_letters(part)) || (part.size() == 3 && are_digits(part));
}
bool is_variant(std::string_view part) { return part.size() >= 5 || (part.size() == 4 && is_digit(part.front())); }

}  // namespace

bool is_language_tag(std::string_view text) {
  const std::vector<std::string_view> parts = parts_of(text);
  const std::size_t count = parts.size();
  if (count == 0) return false;
  std::size_t at = 0;
  if (!is_private(parts[0])) {
    if (parts[0].size() < 2 || !are_letters(parts[0])) return false;
    at = 1;
    const std::size_t extended = parts[0].size() <= 3 ? 4 : 1;  // up to three more parts of three letters
    while (at < std::min(count, extended) && parts[at].size() == 3 && are_letters(parts[at])) ++at;
    if (at < count && is_script(parts[at])) ++at;
    if (at < count && is_region(parts[at])) ++at;
    while (at < count && is_variant(parts[at])) ++at;
    while (at < count && parts[at].size() == 1 && !is_private(parts[at])) {
      const std::size_t extension = at++;
      while (at < count && parts[at].size() > 1) ++at;
      if (at == extension + 1) return false;
    }
  }
  if (at == count) return true;
  return is_private(parts[at]) && at + 1 < count;
}

}  // namespace toji
