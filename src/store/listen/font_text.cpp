#include "store/listen/font_text.h"

#include <algorithm>
#include <qpdf/QUtil.hh>

#include "base/utf8.h"
#include "store/listen/operators.h"

namespace toji::listen {
namespace {

constexpr std::size_t most_of_cmap = 8u << 20;  // that of a font with all 65,536 glyphs has about 2 MB
const std::string unknown = "\xEF\xBF\xBD";

std::uint32_t number_of(const std::string& code) {
  std::uint32_t out = 0;
  for (const char byte : code) out = out << 8 | static_cast<unsigned char>(byte);
  return out;
}

std::uint32_t unit_at(const std::string& utf16, std::size_t at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(utf16[at])) << 8 |
         static_cast<unsigned char>(utf16[at + 1]);
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The text whose last unit is raised by so much.
std::string utf8_of(const std::string& utf16, std::uint32_t raised) {
  std::string out;
  for (std::size_t at = 0; at + 1 < utf16.size(); at += 2) {
    std::uint32_t unit = unit_at(utf16, at) + (at + 3 >= utf16.size() ? raised : 0);
    if (is_high(unit) && at + 3 < utf16.size()) {
      const std::uint32_t low = unit_at(utf16, at + 2) + (at + 5 >= utf16.size() ? raised : 0);
      if (is_low(low)) unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at += 2;
    }
    append_utf8(out, unit > 0x10FFFF || is_high(unit) || is_low(unit) ? replacement_character : unit);
  }
  return out;
}

// A code in the bounds of a code space, byte by byte.
bool within(const std::string& low, const std::string& high, const std::string& codes, std::size_t at) {
  if (codes.size() - at < low.size()) return false;
  for (std::size_t i = 0; i < low.size(); ++i) {
    const auto byte = static_cast<unsigned char>(codes[at + i]);
    if (byte < static_cast<unsigned char>(low[i]) || byte > static_cast<unsigned char>(high[i])) return false;
  }
  return true;
}

// Of the names of the Adobe Glyph List those that need no list: /A, /uni3042, /u1F600, and the marks of ASCII.
std::string text_of_glyph(const std::string& name) {
  static const char* const marks[] = {
      "space", " ", "exclam", "!", "quotedbl", "\"", "numbersign", "#", "dollar", "$", "percent", "%", "ampersand", "&",
      "quotesingle", "'", "parenleft", "(", "parenright", ")", "asterisk", "*", "plus", "+", "comma", ",", "hyphen",
      "-", "period", ".", "slash", "/", "zero", "0", "one", "1", "two", "2", "three", "3", "four", "4", "five", "5",
      "six", "6", "seven", "7", "eight", "8", "nine", "9", "colon", ":", "semicolon", ";", "less", "<", "equal", "=",
      "greater", ">", "question", "?", "at", "@", "bullet", "•", "endash", "–", "emdash", "—", "quoteright", "’",
      "quoteleft", "‘", "quotedblleft", "“", "quotedblright", "”", "fi", "fi", "fl", "fl", "ff", "ff", "ffi", "ffi"};
  if (name.size() == 2) return name.substr(1);
  for (std::size_t i = 0; i < std::size(marks); i += 2)
    if (name.compare(1, std::string::npos, marks[i]) == 0) return marks[i + 1];
  const std::size_t prefix = name.compare(0, 4, "/uni") == 0 ? 4 : name.compare(0, 2, "/u") == 0 ? 2 : 0;
  const std::string digits = name.substr(prefix);
  if (prefix == 0 || digits.size() < 4 || digits.size() > 6) return unknown;
  if (digits.find_first_not_of("0123456789ABCDEF") != std::string::npos) return unknown;
  const auto c = static_cast<char32_t>(std::stoul(digits, nullptr, 16));
  return c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? unknown : to_utf8(c);
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

FontText::FontText(QPDFObjectHandle font, Budget& bytes) {
  if (!font.isDictionary()) return;
  composite_ = font.getKey("/Subtype").isNameAndEquals("/Type0");
  QPDFObjectHandle encoding = font.getKey("/Encoding"), to_unicode = font.getKey("/ToUnicode");
  if (composite_ && encoding.isStream()) read_cmap(bytes_of(encoding, bytes, most_of_cmap));
  if (composite_ && encoding.isName()) {
    const std::string name = encoding.getName();
    is_utf16_ = has(name, "UTF16") || has(name, "UCS2");
    if (has(name, "RKSJ"))
      spaces_ = {{"\x20", "\x80"}, {"\xA0", "\xDF"}, {"\x81\x40", "\x9F\xFC"}, {"\xE0\x40", "\xFC\xFC"}};
    else if (has(name, "EUC"))
      spaces_ = {{"\x20", "\x80"}, {"\xA1\xA1", "\xFE\xFE"}};
    else
      spaces_ = {{std::string(2, '\0'), "\xFF\xFF"}};
  }
  if (!composite_) spaces_ = {{std::string(1, '\0'), "\xFF"}}, read_encoding(encoding);
  const bool knows_spaces = !spaces_.empty();
  if (to_unicode.isStream()) {
    std::vector<CodeSpace> spaces = spaces_;
    read_cmap(bytes_of(to_unicode, bytes, most_of_cmap));
    if (knows_spaces) spaces_ = std::move(spaces);
  }
  std::stable_sort(mappings_.begin(), mappings_.end(), [](const Mapping& a, const Mapping& b) {
    return a.length != b.length ? a.length < b.length : a.first < b.first;
  });
}

void FontText::read_encoding(QPDFObjectHandle encoding) {
  QPDFObjectHandle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
  const bool mac = base.isNameAndEquals("/MacRomanEncoding");
  for (std::size_t code = 0x20; code < 256; ++code) {
    const std::string byte(1, static_cast<char>(code));
    simple_[code] = mac ? QUtil::mac_roman_to_utf8(byte) : QUtil::win_ansi_to_utf8(byte);
  }
  QPDFObjectHandle differences = encoding.isDictionary() ? encoding.getKey("/Differences") : encoding;
  std::size_t code = 0;
  for (int i = 0; differences.isArray() && i < differences.getArrayNItems(); ++i) {
    QPDFObjectHandle item = differences.getArrayItem(i);
    if (item.isInteger()) code = static_cast<std::size_t>(item.getIntValue());
    if (item.isName() && code < simple_.size()) simple_[code++] = text_of_glyph(item.getName());
  }
}

void FontText::read_cmap(const std::string& bytes) {
  for_each_operator(bytes, [this](const std::string& name, Operands& operands) {
    if (name == "endcodespacerange") {
      for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
        if (!operands[i].isString() || !operands[i + 1].isString()) continue;
        CodeSpace space{operands[i].getStringValue(), operands[i + 1].getStringValue()};
        const bool fits = space.low.size() == space.high.size() && !space.low.empty() && space.low.size() <= 4;
        if (fits) spaces_.push_back(std::move(space));
      }
    }
    if (name == "endbfchar")
      for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
        if (operands[i].isString())
          add_range(operands[i].getStringValue(), number_of(operands[i].getStringValue()), operands[i + 1]);
    if (name == "endbfrange") add_ranges(operands);
  });
}

void FontText::add_ranges(std::vector<QPDFObjectHandle>& operands) {
  for (std::size_t i = 0; i + 2 < operands.size(); i += 3) {
    if (!operands[i].isString() || !operands[i + 1].isString()) continue;
    std::string first = operands[i].getStringValue();
    const std::uint32_t last = number_of(operands[i + 1].getStringValue());
    QPDFObjectHandle texts = operands[i + 2];
    if (!texts.isArray()) {
      add_range(first, last, texts);
      continue;
    }
    for (int k = 0; k < texts.getArrayNItems() && !first.empty(); ++k) {
      add_range(first, number_of(first), texts.getArrayItem(k));
      first.back() = static_cast<char>(first.back() + 1);
    }
  }
}

void FontText::add_range(const std::string& first, std::uint32_t last, QPDFObjectHandle text) {
  if (!text.isString() || first.empty() || first.size() > 4) return;
  mappings_.push_back({first.size(), number_of(first), last, text.getStringValue()});
}

std::size_t FontText::code_length(const std::string& codes, std::size_t at) const {
  for (std::size_t length = 1; length <= 4; ++length)
    for (const CodeSpace& space : spaces_)
      if (space.low.size() == length && within(space.low, space.high, codes, at)) return length;
  const std::size_t usual = composite_ ? 2 : 1;
  return std::min(usual, codes.size() - at);
}

const FontText::Mapping* FontText::mapping_of(std::size_t length, std::uint32_t code) const {
  const auto behind = std::upper_bound(mappings_.begin(), mappings_.end(), code,
                                       [length](std::uint32_t wanted, const Mapping& mapping) {
                                         return length != mapping.length ? length < mapping.length
                                                                         : wanted < mapping.first;
                                       });
  if (behind == mappings_.begin()) return nullptr;
  const Mapping& found = *std::prev(behind);
  return found.length == length && code <= found.last ? &found : nullptr;
}

std::string FontText::text_of(const std::string& codes) const {
  if (is_utf16_ && mappings_.empty()) return utf8_of(codes, 0);
  std::string out;
  for (std::size_t at = 0; at < codes.size();) {
    const std::size_t length = code_length(codes, at);
    const std::uint32_t code = number_of(codes.substr(at, length));
    at += length;
    const Mapping* mapping = mapping_of(length, code);
    if (mapping != nullptr)
      out += utf8_of(mapping->utf16, code - mapping->first);
    else
      out += !composite_ && !simple_[code & 255].empty() ? simple_[code & 255] : unknown;
  }
  return out;
}

}  // namespace toji::listen
