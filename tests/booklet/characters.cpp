#include "characters.h"

#include <algorithm>
#include <map>

namespace booklet {
namespace {

std::size_t length_at(const std::string& utf8, std::size_t at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

std::vector<std::string> characters(const std::string& utf8) {
  static const std::string blanks[] = {" ", "\n", "\r", "\t", "\f", "\v", "\u00A0", "\u3000"};
  std::vector<std::string> out;
  for (std::size_t at = 0; at < utf8.size(); at += length_at(utf8, at)) {
    std::string one = utf8.substr(at, length_at(utf8, at));
    if (std::find(std::begin(blanks), std::end(blanks), one) == std::end(blanks)) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string without_blanks(const std::string& utf8) { return joined(characters(utf8)); }

std::string difference(const std::string& expected, const std::string& actual) {
  std::map<std::string, int> counts;
  for (const std::string& one : characters(expected)) --counts[one];
  for (const std::string& one : characters(actual)) ++counts[one];
  std::string lost, foreign;
  for (const auto& [one, count] : counts) {
    if (count < 0) lost += " " + one + "×" + std::to_string(-count);
    if (count > 0) foreign += " " + one + "×" + std::to_string(count);
  }
  return (lost.empty() ? "" : "lost" + lost) + (foreign.empty() ? "" : " foreign" + foreign);
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  const auto left = characters(expected), right = characters(actual);
  std::size_t same = 0;
  while (same < left.size() && same < right.size() && left[same] == right[same]) ++same;
  const auto around = [same](const std::vector<std::string>& text) {
    const std::size_t from = same < 12 ? 0 : same - 12, to = std::min(text.size(), same + 24);
    return from < to ? joined({text.begin() + static_cast<std::ptrdiff_t>(from),
                               text.begin() + static_cast<std::ptrdiff_t>(to)})
                     : std::string();
  };
  return "expected …" + around(left) + "…\n  actual …" + around(right) + "…";
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out{""};
  for (const char c : text) {
    if (c == separator)
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : between) + parts[i];
  return out;
}

}  // namespace booklet
