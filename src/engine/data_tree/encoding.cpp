#include "engine/data_tree/encoding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/data_tree/other_files.h"

namespace toji::data_tree {
namespace {

// Whether a character of three bytes stands in front in which all is well, as nearly all Japanese are: U+3000 to
// U+CFFF but for the tone marks U+302A to U+302F, the marks of kana U+3099 to U+309C, the filler U+3164 and the scripts
// of U+A000 to U+ABFF, and the full-width forms U+FF00 to U+FF7F.
bool begins_usual(const char* bytes, std::size_t size) {
  if (size < 3) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if ((((byte(1) ^ 0x80) | (byte(2) ^ 0x80)) & 0xC0) != 0) return false;
  if (byte(0) >= 0xE4) {
    if (byte(0) <= 0xE9) return true;
    if (byte(0) == 0xEF) return byte(1) == 0xBC || byte(1) == 0xBD;
    return byte(0) <= 0xEC && (byte(0) != 0xEA || byte(1) >= 0xB0);
  }
  if (byte(0) != 0xE3) return false;
  if ((byte(1) | 2) == 0x83) return true;  // nearly all kana
  if (byte(1) == 0x82) return byte(2) < 0x99 || byte(2) > 0x9C;
  if (byte(1) == 0x80) return byte(2) < 0xAA || byte(2) > 0xAF;
  return byte(1) != 0x85 || byte(2) != 0xA4;
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

bool is_doubtful(char32_t c) {
  if (c < 0x7F) return false;
  if (c == 0x309B || c == 0x309C || unseen(c) != nullptr) return true;
  const auto point = static_cast<UChar32>(c);
  return u_getCombiningClass(point) != 0 || u_getIntPropertyValue(point, UCHAR_NFC_QUICK_CHECK) == UNORM_MAYBE;
}

bool check_encoding(const SourceText& source, Diagnostics& diagnostics, std::vector<Doubtful>& doubtful) {
  const std::string_view bytes = source.bytes();
  if (report_other_file(source, diagnostics)) return false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if ((byte >= 0x20 || byte == 0x0A) && byte < 0x7F) {
      ++at;
      continue;
    }
    if (begins_usual(bytes.data() + at, bytes.size() - at)) {
      at += 3;
      continue;
    }
    const CodePoint point = decode(bytes.substr(at));
    if (point.length == 0) return report_encoding(source, at, diagnostics), false;
    if (!is_xml_character(point.value)) return report_character(source, at, point.value, diagnostics), false;
    if (is_doubtful(point.value)) doubtful.push_back({point.value, at});
    at += point.length;
  }
  return true;
}

}  // namespace toji::data_tree
