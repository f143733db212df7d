#include "engine/data_tree/lost_signs.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/look_alike.h"
#include "base/xml_name.h"
#include "engine/data_tree/encoding.h"

namespace toji::data_tree {
namespace {

bool is_name_end(std::string_view text, std::size_t at) {
  const CodePoint c = decode(text.substr(at));
  return c.length == 0 || !is_name_character(c.value);
}

// Whether a tag's end is the next sign of a tag.
bool ends_as_tag(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_of("<>", at);
  return next != std::string_view::npos && text[next] == '>';
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_name_byte(char c) {
  return is_letter(c) || c == '_' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// Where the name at the text's end begins.
std::size_t begin_of_name(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_name_byte(text[begin - 1])) --begin;
  return begin;
}

// The text without the attributes at its end.
std::string_view without_attributes(std::string_view text) {
  while (text.size() > 1 && (text.back() == '"' || text.back() == '\'')) {
    const std::size_t open = text.rfind(text.back(), text.size() - 2);
    if (open == std::string_view::npos || open == 0 || text[open - 1] != '=') return text;
    const std::string_view before = text.substr(0, begin_of_name(text.substr(0, open - 1)));
    const std::size_t end = before.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos || end + 1 == before.size()) return text;
    text = before.substr(0, end + 1);
  }
  return text;
}

// 65 or xFF5E: the number of a character that XML allows.
bool is_character_number(std::string_view number) {
  const bool hex = number.starts_with('x');
  number.remove_prefix(hex);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value, hex ? 16 : 10);
  return error == std::errc() && end == number.data() + number.size() && is_xml_character(value);
}

// Whether the name stands there, a / of any width and not as the beginning of a longer one.
bool reads(std::string_view text, std::size_t at, std::string_view name) {
  if (name.starts_with('/')) {
    const CodePoint slash = decode(text.substr(at));
    if (slash.value != '/' && tag_sign_like(slash.value) != '/') return false;
    at += slash.length;
    name.remove_prefix(1);
  }
  if (!text.substr(at).starts_with(name)) return false;
  const char32_t after = decode(text.substr(at + name.size())).value;
  return !is_name_character(after) || tag_sign_like(after) != '\0';
}

// The text between the last tag before `at` and `at`.
std::size_t begin_of_text(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("<>", at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

}  // namespace

std::optional<std::size_t> tag_without_sign(std::string_view text, std::size_t begin, std::size_t end,
                                            std::string_view name) {
  for (std::size_t at = text.find(name, begin); at < end; at = text.find(name, at + 1)) {
    const char before = at == 0 ? '\0' : text[at - 1];
    const bool whole = name.front() == '/' || !(is_letter(before) || static_cast<unsigned char>(before) >= 0x80);
    const bool lost = whole && before != '<' && before != '/';
    if (lost && is_name_end(text, at + name.size()) && ends_as_tag(text, at)) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> tag_with_wide_sign(std::string_view text, std::size_t begin, std::size_t end,
                                              std::string_view name) {
  for (std::size_t at = begin; at < end;) {
    const CodePoint c = decode(text.substr(at));
    if (c.value >= 0x80 && tag_sign_like(c.value) == '<' && reads(text, at + c.length, name)) return at;
    at += std::max<std::size_t>(1, c.length);
  }
  return std::nullopt;
}

std::optional<std::size_t> last_wide_quote(std::string_view text, std::size_t begin) {
  std::optional<std::size_t> last;
  for (std::size_t at = begin + 1; at < text.size() && text[at] != '>';) {
    const CodePoint c = decode(text.substr(at));
    const char like = tag_sign_like(c.value);
    if (like == '"' || like == '\'') last = at;
    at += std::max<std::size_t>(1, c.length);
  }
  return last;
}

std::string_view tag_left(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (text.substr(end).starts_with('?') || text.substr(end).starts_with('/')) ++end;
  while (!is_name_end(text, end)) end += decode(text.substr(end)).length;
  return ends_as_tag(text, end) ? text.substr(at, end - at) : std::string_view();
}

std::string_view markup_without_sign(std::string_view text, std::size_t at) {
  const std::size_t begin = begin_of_text(text, at);
  const std::string_view run = text.substr(begin, at - begin);
  if (run.ends_with("--")) {
    const std::size_t open = run.rfind("!--", run.size() - 2);
    return open == std::string_view::npos ? std::string_view() : text.substr(begin + open, 3);
  }
  if (!run.ends_with('/')) return {};
  const std::string_view element = without_attributes(run.substr(0, run.size() - 1));
  return element.substr(begin_of_name(element));
}

std::string_view reference_without_sign(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const bool numeric = begin > 0 && text[begin - 1] == '#';
  const std::string_view inside = text.substr(begin, at - begin);
  constexpr std::string_view known[] = {"amp", "lt", "gt", "quot", "apos"};
  if (numeric && is_character_number(inside)) return text.substr(begin - 1, at - begin + 2);
  const bool named = !numeric && std::find(std::begin(known), std::end(known), inside) != std::end(known);
  return named ? text.substr(begin, at - begin + 1) : std::string_view();
}

}  // namespace toji::data_tree
