// Which characters names are made of, for every code point there is.
#include "engine/xpath/names.h"

#include <boost/test/unit_test.hpp>
#include <optional>
#include <set>
#include <variant>

#include "base/unseen.h"
#include "base/utf8.h"
#include "base/xml_name.h"
#include "engine/xpath/expression.h"

using namespace toji;

namespace {

// XML 1.0 (fifth edition), production 4, without the colon; the ranges as they stand there.
bool is_start(char32_t c) {
  return (c >= 'A' && c <= 'Z') || c == '_' || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0xD6) ||
         (c >= 0xD8 && c <= 0xF6) || (c >= 0xF8 && c <= 0x2FF) || (c >= 0x370 && c <= 0x37D) ||
         (c >= 0x37F && c <= 0x1FFF) || (c >= 0x200C && c <= 0x200D) || (c >= 0x2070 && c <= 0x218F) ||
         (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
         (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

// Production 4a.
bool is_character(char32_t c) {
  return is_start(c) || c == '-' || c == '.' || (c >= '0' && c <= '9') || c == 0xB7 ||
         (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

// Full-width forms of what is no letter, digit or low line; what cannot be seen, but for variation selectors; and signs
// that are taken for those of XPath.
bool is_mistaken(char32_t c) {
  if (const UnseenCharacters* const known = unseen(c)) return known->kind != Unseen::selector;
  const std::set<char32_t> blanks{0x1680}, alike{U'ǃ', U'〈', U'〉', U'〝', U'〟', U'꓿', U'﹤', U'﹥'};
  if (c >= U'！' && c <= U'～')
    return !(c >= U'０' && c <= U'９') && !(c >= U'Ａ' && c <= U'Ｚ') && !(c >= U'ａ' && c <= U'ｚ') && c != U'＿';
  return blanks.contains(c) || alike.contains(c);
}

std::optional<xpath::Fault> fault_in(const std::string& expression) {
  const auto found = xpath::Expression::parse(expression, [](std::string_view) { return nullptr; });
  const auto* fault = std::get_if<xpath::Fault>(&found);
  return fault ? std::optional(*fault) : std::nullopt;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_those_of_xml_without_what_is_mistaken) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;  // no characters
    const bool begins = is_start(c) && !is_mistaken(c), goes_on = is_character(c) && !is_mistaken(c);
    if (toji::is_name_start(c) != (c == ':' || is_start(c)) ||
        toji::is_name_character(c) != (c == ':' || is_character(c)))
      BOOST_ERROR("XML's U+" << std::hex << static_cast<int>(c));
    if (xpath::begins_name(c) != begins || xpath::goes_on_name(c) != goes_on)
      BOOST_ERROR("U+" << std::hex << static_cast<int>(c));
  }
}

// A character beyond ASCII belongs to a name or is named by the fault, with its place; in a literal all may stand.
BOOST_AUTO_TEST_CASE(every_other_character_is_refused_by_its_name) {
  for (char32_t c = 0x80; c < 0x110000; c += c < 0x10000 ? 1 : 61) {  // beyond the first plane, some of each block
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string sign = to_utf8(c);
    const auto fault = fault_in("年" + sign + "a");
    const bool right = xpath::goes_on_name(c) ? !fault
                                              : fault && fault->kind == xpath::Fault::Kind::odd_character &&
                                                    fault->name == sign && fault->offset == 3;
    if (!right || fault_in("'" + sign + "'")) BOOST_ERROR("U+" << std::hex << static_cast<int>(c));
  }
}

BOOST_AUTO_TEST_CASE(what_was_meant_is_the_sign_of_the_other_width) {
  for (char32_t c = U'！'; c <= U'～'; ++c)
    if (!xpath::goes_on_name(c)) BOOST_TEST(xpath::meant_by(c) == static_cast<char>(c - U'！' + U'!'));
  for (const char32_t c : std::u32string(U"\u3000\u00A0\u2003\u202F\u205F\u1680\u2028\u0085"))
    BOOST_TEST(xpath::meant_by(c) == ' ', "U+" << std::hex << static_cast<int>(c));
  BOOST_TEST(xpath::meant_by(U'“') == '"');
  BOOST_TEST(xpath::meant_by(U'±') == '\0');
}

// Digits of the other width are a number only where a number can stand.
BOOST_AUTO_TEST_CASE(wide_digits_may_be_a_name) {
  for (const char* expression : {"@１ = 1", "月/１", "//１", "child::１/@２", "月/１[@３]"})
    BOOST_TEST(!fault_in(expression), expression);
  for (const char* expression : {"１", "月 = １", "月[１]", "1 + １２", "count(月) > １", "-１.5"}) {
    const auto fault = fault_in(expression);
    BOOST_TEST((fault && fault->kind == xpath::Fault::Kind::wide_number), expression);
  }
}
