#include "engine/xpath/names.h"

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "base/xml_name.h"

namespace toji::xpath {
namespace {

struct Range {
  char32_t first, last;
  constexpr bool has(char32_t c) const { return c >= first && c <= last; }
};

// The full-width forms of ASCII.
constexpr Range wide{U'！', U'～'};
constexpr Range wide_digits{U'０', U'９'};

constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr char narrowed(char32_t c) { return static_cast<char>(c - wide.first + '!'); }

bool is_blank(char32_t c) {
  const UnseenCharacters* const known = unseen(c);
  return c == 0x3000 || (known != nullptr && (known->kind == Unseen::blank || known->kind == Unseen::line_end));
}

bool is_mistaken(char32_t c) {
  if (wide.has(c)) {
    const auto narrow = static_cast<char32_t>(narrowed(c));
    return !is_letter(narrow) && !is_digit(narrow) && narrow != '_';
  }
  const UnseenCharacters* const known = unseen(c);
  return known == nullptr ? tag_sign_like(c) != '\0' : known->kind != Unseen::selector;
}

bool is_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }  // as most are, in Japanese

}  // namespace

bool begins_name(char32_t c) { return c != ':' && is_name_start(c) && (is_ideograph(c) || !is_mistaken(c)); }

bool goes_on_name(char32_t c) { return c != ':' && is_name_character(c) && (is_ideograph(c) || !is_mistaken(c)); }

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
