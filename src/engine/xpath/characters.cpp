#include "engine/xpath/characters.h"

#include <cstring>
#include <unordered_map>

namespace toji::xpath {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The character at text[at] as its bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && !begins_character(text[end])) ++end;
  return text.substr(at, end - at);
}

// Takes a character off the front; empty where there is none.
std::string_view take(std::string_view& text) {
  const std::string_view c = text.empty() ? text : character_at(text, 0);
  text.remove_prefix(c.size());
  return c;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) length += begins_character(c) ? 1u : 0u;
  return length;
}

std::string_view part_of(std::string_view text, double first, double end) {
  std::size_t begin = text.size(), stop = text.size();
  double position = 1;
  for (std::size_t at = 0; at < text.size(); position += 1) {
    const bool inside = position >= first && position < end;
    if (inside && begin == text.size()) begin = at;
    if (!inside && begin != text.size()) {
      stop = at;
      break;
    }
    at += character_at(text, at).size();
  }
  return text.substr(begin, stop - begin);
}

std::string translated(std::string_view text, std::string_view from, std::string_view to) {
  std::unordered_map<std::string_view, std::string_view> meant;
  while (!from.empty()) {
    const std::string_view c = take(from);
    meant.try_emplace(c, take(to));
  }
  std::string out;
  while (!text.empty()) {
    const std::string_view c = take(text);
    const auto found = meant.find(c);
    out += found == meant.end() ? c : found->second;
  }
  return out;
}

std::string normalized_space(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    if (!is_space(c))
      out += c;
    else if (out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::size_t place_in(std::string_view text, std::string_view mark) {
  if (mark.empty()) return 0;
  const void* const found = memmem(text.data(), text.size(), mark.data(), mark.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

std::string_view before(std::string_view text, std::string_view mark) {
  const std::size_t at = place_in(text, mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(0, at);
}

std::string_view after(std::string_view text, std::string_view mark) {
  const std::size_t at = place_in(text, mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

}  // namespace toji::xpath
