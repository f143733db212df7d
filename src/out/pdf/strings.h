#pragma once
// Strings as a PDF file has them (ISO 32000-1 7.3.4 and 7.9.2).
#include <string>
#include <string_view>

#include "out/pdf/bytes.h"

namespace toji::pdf {

// A text string between parentheses: ASCII where it suffices, else UTF-16BE with its mark.
// Throws std::logic_error above 32,767 bytes (ISO 19005-2 6.1.13).
void append_text_string(Bytes& out, std::string_view utf8);
void append_text_string(std::string& out, std::string_view utf8);

// Writes a byte of a literal string, escaped where it would end the string, escape or be read as a line feed (7.3.4.2):
// one byte or two. Returns the place behind them.
constexpr bool needs_escape(char c) { return c == '(' || c == ')' || c == '\\' || c == '\r'; }
inline char* escaped(char* out, char c) {
  if (needs_escape(c)) *out++ = '\\';
  *out++ = c == '\r' ? 'r' : c;
  return out;
}

// Bytes as they are between parentheses, with what would be misread escaped.
void append_literal(std::string& out, std::string_view bytes);

// The value of a text string: ASCII as it is, else UTF-16BE with its mark. The key of name trees.
std::string text_string_bytes(std::string_view utf8);

}  // namespace toji::pdf
