#include "xpath/characters.h"

#include "base/utf8.h"

namespace toji::xpath {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The character at text[at] as its bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && !begins_character(text[end])) ++end;
  return text.substr(at, end - at);
}

// Where a character stands in a text, counted in characters; npos if it does not.
std::size_t index_of(std::string_view text, std::string_view character) {
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const std::string_view c = character_at(text, at);
    if (c == character) return index;
    at += c.size();
  }
  return std::string_view::npos;
}

std::string_view character_number(std::string_view text, std::size_t index) {
  for (std::size_t at = 0; at < text.size(); --index) {
    const std::string_view c = character_at(text, at);
    if (index == 0) return c;
    at += c.size();
  }
  return {};
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
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view c = character_at(text, at);
    const std::size_t index = index_of(from, c);
    out += index == std::string_view::npos ? c : character_number(to, index);
    at += c.size();
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

std::string_view before(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(0, at);
}

std::string_view after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

}  // namespace toji::xpath
