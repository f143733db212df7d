#include "pdf/strings.h"

#include <algorithm>
#include <stdexcept>

#include "pdf/unicode.h"

namespace toji::pdf {
namespace {

constexpr std::size_t longest = 32767;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void append_utf16be(std::string& out, char32_t c) {
  out += static_cast<char>(c >> 8 & 0xFF);
  out += static_cast<char>(c & 0xFF);
}

void require_length(std::size_t bytes) {
  if (bytes > longest) throw std::logic_error("pdf: a string longer than 32,767 bytes (ISO 19005-2 6.1.13)");
}

}  // namespace

void append_literal(std::string& out, std::string_view bytes) {
  const std::size_t before = out.size();
  out.resize(before + 2 * bytes.size() + 2);  // if all are escaped
  char* end = out.data() + before;
  *end++ = '(';
  for (const char c : bytes) end = escaped(end, c);
  *end++ = ')';
  out.resize(static_cast<std::size_t>(end - out.data()));
}

void append_text_string(std::string& out, std::string_view utf8) {
  if (is_ascii(utf8)) {
    require_length(utf8.size());
    return append_literal(out, utf8);
  }
  const std::string bytes = text_string_bytes(utf8);
  require_length(bytes.size());
  append_literal(out, bytes);
}

void append_text_string(Bytes& out, std::string_view utf8) {
  std::string literal;
  append_text_string(literal, utf8);
  out += literal;
}

std::string text_string_bytes(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  std::string out = "\xFE\xFF";
  while (!utf8.empty()) {
    const char32_t c = take_character(utf8);
    if (c >= 0x10000) append_utf16be(out, 0xD800 + ((c - 0x10000) >> 10));
    append_utf16be(out, c >= 0x10000 ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c);
  }
  return out;
}

}  // namespace toji::pdf
