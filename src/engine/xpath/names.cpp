#include "engine/xpath/names.h"

#include <algorithm>
#include <array>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"

namespace toji::xpath {
namespace {

struct Range {
  char32_t first, last;
  constexpr bool has(char32_t c) const { return c >= first && c <= last; }
};

// NameStartChar beyond ASCII.
constexpr std::array starts{Range{0xC0, 0xD6},     Range{0xD8, 0xF6},     Range{0xF8, 0x2FF},
                            Range{0x370, 0x37D},   Range{0x37F, 0x1FFF},  Range{0x200C, 0x200D},
                            Range{0x2070, 0x218F}, Range{0x2C00, 0x2FEF}, Range{0x3001, 0xD7FF},
                            Range{0xF900, 0xFDCF}, Range{0xFDF0, 0xFFFD}, Range{0x10000, 0xEFFFF}};
// What NameChar has besides.
constexpr std::array others{Range{0xB7, 0xB7}, Range{0x300, 0x36F}, Range{0x203F, 0x2040}};

// The full-width forms of ASCII.
constexpr Range wide{U'！', U'～'};
constexpr Range wide_digits{U'０', U'９'};

constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr char narrowed(char32_t c) { return static_cast<char>(c - wide.first + '!'); }

template <typename Ranges>
bool any_has(const Ranges& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& range) { return range.has(c); });
}

bool is_blank(char32_t c) {
  const UnseenCharacters* const known = unseen(c);
  return c == 0x3000 || (known != nullptr && (known->kind == Unseen::blank || known->kind == Unseen::line_end));
}

bool is_mistaken(char32_t c) {
  if (wide.has(c)) {
    const auto narrow = static_cast<char32_t>(narrowed(c));
    return !is_letter(narrow) && !is_digit(narrow) && narrow != '_';
  }
  return is_blank(c) || (unseen(c) == nullptr && tag_sign_like(c) != '\0');
}

bool is_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }  // as most are, in Japanese

}  // namespace

bool begins_name(char32_t c) {
  if (c < 0x80) return is_letter(c) || c == '_';
  return is_ideograph(c) || (any_has(starts, c) && !is_mistaken(c));
}

bool goes_on_name(char32_t c) {
  if (c < 0x80) return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.';
  return begins_name(c) || any_has(others, c);
}

bool is_wide_number(std::string_view name) {
  for (bool first = true; !name.empty(); first = false) {
    const char32_t c = take_character(name);
    if (!wide_digits.has(c) && (first || !(is_digit(c) || c == '.'))) return false;
  }
  return true;
}

char meant_by(char32_t c) {
  if (is_blank(c)) return ' ';
  if (wide.has(c)) return narrowed(c);
  return unseen(c) == nullptr ? tag_sign_like(c) : '\0';
}

}  // namespace toji::xpath
