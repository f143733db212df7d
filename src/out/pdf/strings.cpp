#include "out/pdf/strings.h"

#include <algorithm>
#include <stdexcept>

#include "engine/page/limits.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void require_length(std::size_t bytes) {
  if (bytes > page::longest_string)
    throw std::logic_error("pdf: a string longer than 32,767 bytes (ISO 19005-2 6.1.13)");
}

// Calls with each byte of UTF-16BE, behind its mark.
template <typename Visit>
void for_each_utf16be(std::string_view utf8, Visit visit) {
  const auto unit = [&visit](char32_t u) {
    visit(static_cast<char>(u >> 8 & 0xFF));
    visit(static_cast<char>(u & 0xFF));
  };
  unit(0xFEFF);
  while (!utf8.empty()) {
    const char32_t c = take_character(utf8);
    if (c < 0x10000) {
      unit(c);
      continue;
    }
    unit(0xD800 + ((c - 0x10000) >> 10));
    unit(0xDC00 + ((c - 0x10000) & 0x3FF));
  }
}

char* write_literal(char* out, std::string_view bytes) {
  *out++ = '(';
  for (const char c : bytes) out = escaped(out, c);
  *out++ = ')';
  return out;
}

}  // namespace

void append_literal(std::string& out, std::string_view bytes) {
  const std::size_t before = out.size();
  out.resize(before + 2 * bytes.size() + 2);  // if all are escaped
  out.resize(static_cast<std::size_t>(write_literal(out.data() + before, bytes) - out.data()));
}

void append_text_string(Bytes& out, std::string_view utf8) {
  if (is_ascii(utf8)) {
    require_length(utf8.size());
    return out.ends_at(write_literal(out.room(2 * utf8.size() + 2), utf8));
  }
  std::size_t bytes = 0;
  char* end = out.room(4 * utf8.size() + 6);  // two bytes for each byte at the most, if all are escaped
  *end++ = '(';
  for_each_utf16be(utf8, [&](char c) {
    end = escaped(end, c);
    ++bytes;
  });
  require_length(bytes);
  *end++ = ')';
  out.ends_at(end);
}

void append_text_string(std::string& out, std::string_view utf8) {
  Bytes literal;
  append_text_string(literal, utf8);
  out += literal.view();
}

std::string text_string_bytes(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  std::string out;
  out.reserve(2 * utf8.size() + 2);
  for_each_utf16be(utf8, [&out](char c) { out += c; });
  return out;
}

}  // namespace toji::pdf
