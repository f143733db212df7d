#include "data_tree/encoding.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "data_tree/messages.h"

namespace toji::data_tree {
namespace {

struct Range {
  char32_t first, last;
};

constexpr Range name_starts[] = {{':', ':'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},
                                 {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                                 {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                                 {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
constexpr Range name_more[] = {{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

template <std::size_t N>
bool within(char32_t c, const Range (&ranges)[N]) {
  return std::any_of(std::begin(ranges), std::end(ranges), [c](Range r) { return r.first <= c && c <= r.last; });
}

std::string hex(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (; c != 0 || out.size() < 4; c >>= 4) out.insert(out.begin(), digits[c & 15]);
  return out;
}

// UTF-16 shows by its byte order mark or by the zero byte beside the first "<".
bool looks_like_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
         bytes.substr(0, 2).find(char{}) != std::string_view::npos;
}

// Whether a character of three bytes stands in front that XML takes, as nearly all Japanese are: U+1000 to U+CFFF, in
// which all is well, and U+F000 to U+FFBF, the full-width forms.
bool begins_usual(std::string_view bytes) {
  if (bytes.size() < 3) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if ((byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return false;
  return (byte(0) >= 0xE1 && byte(0) <= 0xEC) || (byte(0) == 0xEF && byte(1) < 0xBF);
}

}  // namespace

CodePoint decode(std::string_view bytes) {
  std::size_t at = 0;
  const char32_t c = bytes.empty() ? ill_formed : checked_character(bytes, at);
  return c == ill_formed ? CodePoint{} : CodePoint{c, at};
}

bool is_xml_character(char32_t c) {
  return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

bool is_name_start(char32_t c) {
  const bool japanese = c >= 0x3001 && c <= 0xD7FF;  // of the ranges, that of nearly all that are not ASCII
  return japanese || within(c, name_starts);
}
bool is_name_character(char32_t c) { return is_name_start(c) || within(c, name_more); }

bool check_encoding(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  if (looks_like_utf16(bytes)) return diagnostics.error(messages::encoding, source.span_at(0)), false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x20 && byte < 0x80) {
      ++at;
      continue;
    }
    if (begins_usual(bytes.substr(at))) {
      at += 3;
      continue;
    }
    const CodePoint point = decode(bytes.substr(at));
    if (point.length == 0) return diagnostics.error(messages::encoding, source.span_at(at)), false;
    if (!is_xml_character(point.value))
      return diagnostics.error(messages::character, source.span_at(at), {hex(point.value)}), false;
    at += point.length;
  }
  return true;
}

}  // namespace toji::data_tree
