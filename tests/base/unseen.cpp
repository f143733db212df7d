// Characters that cannot be seen, by Unicode's own data, and those that look like others.
#include "base/unseen.h"

#include <unicode/uchar.h>

#include <boost/test/unit_test.hpp>

#include "base/look_alike.h"
#include "base/utf8.h"

using namespace toji;

namespace {

bool is(char32_t c, UProperty property) { return u_hasBinaryProperty(static_cast<UChar32>(c), property); }

Unseen kind(char32_t c) { return unseen(c)->kind; }

}  // namespace

BOOST_AUTO_TEST_SUITE(characters)

// What is drawn as nothing without being default-ignorable, and blanks that are no white space.
constexpr std::u32string_view drawn_as_nothing = U"\u2800\ufff9\ufffa\ufffb\ufffc\ufffd";

BOOST_AUTO_TEST_CASE(every_character_that_cannot_be_seen) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const bool surrogate = c >= 0xD800 && c < 0xE000;
    const auto category = u_charType(static_cast<UChar32>(c));
    const bool blank = is(c, UCHAR_WHITE_SPACE) && c != U' ' && c != U'\u3000' && c != U'\t' && c != U'\n' && c != U'\r';
    const bool control = category == U_CONTROL_CHAR && c != U'\t' && c != U'\n' && c != U'\r';
    const bool shorthand = (c >= 0x13430 && c <= 0x1343F);
    const bool expected = is(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || is(c, UCHAR_NONCHARACTER_CODE_POINT) || blank ||
                          control || shorthand || drawn_as_nothing.find(c) != std::u32string_view::npos;
    if (!surrogate && (unseen(c) != nullptr) != expected) BOOST_ERROR(code_point(c));
  }
}

BOOST_AUTO_TEST_CASE(kinds_of_them) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (unseen(c) == nullptr) continue;
    const auto category = u_charType(static_cast<UChar32>(c));
    if (is(c, UCHAR_NONCHARACTER_CODE_POINT))
      BOOST_TEST((kind(c) == Unseen::noncharacter), code_point(c));
    else if (c == 0x85 || c == 0x2028 || c == 0x2029)
      BOOST_TEST((kind(c) == Unseen::line_end), code_point(c));
    else if (category == U_CONTROL_CHAR)
      BOOST_TEST((kind(c) == Unseen::control), code_point(c));
    else if (category == U_SPACE_SEPARATOR || c == 0x2800)
      BOOST_TEST((kind(c) == Unseen::blank), code_point(c));
    else if (c == 0x200B || c == 0x2060)
      BOOST_TEST((kind(c) == Unseen::break_control), code_point(c));
    else if (c == 0xFFFD)
      BOOST_TEST((kind(c) == Unseen::garbled), code_point(c));
    else if (is(c, UCHAR_VARIATION_SELECTOR) && c >= 0xFE00)
      BOOST_TEST((kind(c) == Unseen::selector), code_point(c));
    else
      BOOST_TEST((kind(c) == Unseen::invisible), code_point(c));
  }
}

BOOST_AUTO_TEST_CASE(code_points_have_four_digits_at_least) {
  BOOST_TEST(code_point(0) == "U+0000");
  BOOST_TEST(code_point(0xA0) == "U+00A0");
  BOOST_TEST(code_point(0x9F3) == "U+09F3");
  BOOST_TEST(code_point(0xFFFF) == "U+FFFF");
  BOOST_TEST(code_point(0x10000) == "U+10000");
  BOOST_TEST(code_point(0x10FFFF) == "U+10FFFF");
}

BOOST_AUTO_TEST_CASE(words_that_look_alike) {
  for (const auto group : look_alike_groups())
    for (const char32_t c : group) {
      BOOST_TEST(looks_like(to_utf8(c), to_utf8(group.front())), code_point(c));
      BOOST_TEST(looks_like("あ" + to_utf8(c) + "い", "あ" + to_utf8(group.front()) + "い"), code_point(c));
    }
  BOOST_TEST(looks_like("Ａ", "A"));
  BOOST_TEST(looks_like("A　B", "AB"));
  BOOST_TEST(looks_like("A \tB", "A\u200bB"));
  BOOST_TEST(!looks_like("A", "a"));
  BOOST_TEST(!looks_like("A!", "A"));
  BOOST_TEST(!looks_like("課", "科"));
}

BOOST_AUTO_TEST_CASE(signs_of_tags) {
  const std::pair<std::u32string_view, char> signs[] = {
      {U"＜‹〈﹤", '<'}, {U"＞›〉", '>'}, {U"＝═", '='}, {U"“”＂〝", '"'}, {U"‘’＇\u00B4", '\''}, {U"／\u2044", '/'}, {U"？", '?'},
      {U"！", '!'},      {U"＆", '&'},    {U"；", ';'},  {U"\u00a0\u3000\u200b\u2003", ' '}};
  for (const auto& [characters, sign] : signs)
    for (const char32_t c : characters) BOOST_TEST(tag_sign_like(c) == sign, code_point(c));
  for (const char32_t c : U"<>=\"'/?!&; 一鿿丁あＡ（・：〇カ力\u4dff\ua000") BOOST_TEST(tag_sign_like(c) == '\0', code_point(c));
}

BOOST_AUTO_TEST_CASE(characters_that_are_odd) {
  BOOST_TEST(odd_characters("〇〇×", "○○X") == "U+3007, U+00D7");
  BOOST_TEST(odd_characters("ab", "ba") == "U+0061");
  BOOST_TEST(odd_characters("abc", "acb") == "U+0062");
  BOOST_TEST(odd_characters("aa", "a") == "U+0061");
  BOOST_TEST(odd_characters("xaxb", "ab") == "U+0078");
  BOOST_TEST(odd_characters("a", "a") == "");
  BOOST_TEST(odd_characters("", "a") == "");
}

BOOST_AUTO_TEST_SUITE_END()
