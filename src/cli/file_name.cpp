#include "cli/file_name.h"

namespace toji::cli {
namespace {

constexpr std::size_t most_bytes = 200;

bool is_reserved(char c) {
  const auto code = static_cast<unsigned char>(c);
  return code < 0x20 || code == 0x7F || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string safe_file_name(std::string_view text) {
  if (text.size() > most_bytes) {
    std::size_t end = most_bytes;
    while (is_inside_character(text[end])) --end;
    text = text.substr(0, end);
  }
  const auto begin = text.find_first_not_of(". ");
  if (begin == std::string_view::npos) return "_";
  std::string out(text.substr(begin, text.find_last_not_of(". ") - begin + 1));
  for (char& c : out)
    if (is_reserved(c)) c = '_';
  return out;
}

std::string unused_name(const std::string& name, std::set<std::string>& taken) {
  std::string out = name;
  for (int number = 2; !taken.insert(out).second; ++number) out = name + '-' + std::to_string(number);
  return out;
}

}  // namespace toji::cli
