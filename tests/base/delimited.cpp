// Tables as text: which cells stand in quotes, and what a reader gets back.
#include "base/delimited.h"

#include <boost/test/unit_test.hpp>

#include "base/utf8.h"

using namespace toji;

namespace {

bool is_quoted(const std::string& text, char separator = ',') {
  const std::string cell = delimited_cell(text, separator);
  BOOST_TEST(cell_text(cell) == text);
  BOOST_TEST((cell == text || cell.front() == '"'), cell);
  return cell != text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(delimited)

BOOST_AUTO_TEST_CASE(words_stand_as_they_are) {
  for (const char* text : {"", "本庄市", "企画課", "a", "Z9x", "A", "z", "あ", "「引用」", "〈注〉", "々", "é", "May be", "令和", "平成の",
                           "Rは", "R6.4.1a", "Jan 5th", "truest", "a;b"})
    BOOST_TEST(!is_quoted(text), text);
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_would_take_for_something_else_is_quoted) {
  for (const char* text : {"1", "0123", "=1+1", "+1", "-1", "@a", "－１", "１", "＝a", "￥5", " a", "a ", "\ta", "'a", "(1)", "%", "×", "÷",
                           "、", "。", "　a", "\u2010a", "①"})
    BOOST_TEST(is_quoted(text), text);
  for (const char* text : {"R6.4.1", "Mar-24", "Jan 5", "H31", "A1", "令和6年", "平成31", "昭和1", "大正2", "明治3", "㋿1", "㍻1", "㍼1",
                           "㍽1", "㍾1", "a1,2", "a/1", "a:1"})
    BOOST_TEST(is_quoted(text), text);
  for (const char* text : {"true", "TRUE", "False", "fAlSe"}) BOOST_TEST(is_quoted(text), text);
}

BOOST_AUTO_TEST_CASE(what_would_break_the_table_is_quoted) {
  for (const char* text : {"a,b", "a\"b", "a\rb", "a\nb", "a\tb"}) BOOST_TEST(is_quoted(text), text);
  BOOST_TEST(is_quoted("a;b", ';'));
  BOOST_TEST(!is_quoted("a,b", ';'));
  BOOST_TEST(is_quoted("a\tb", '\t'));
  BOOST_TEST(delimited_cell("a\"b", ',') == "\"a\"\"b\"");
  BOOST_TEST(delimited_cell("\"", ',') == "\"\"\"\"");
}

// The first characters with which a text needs no quotes: letters and brackets, of any script, none of the wide forms.
BOOST_AUTO_TEST_CASE(first_characters_of_words) {
  std::string ranges;
  char32_t first = 0;
  for (char32_t c = 1; c < 0x30000; ++c) {
    const bool word = !(c >= 0xD800 && c < 0xE000) && delimited_cell(to_utf8(c), ',') == to_utf8(c);
    if (word && first == 0) first = c;
    if (word || first == 0) continue;
    const auto hex = [](char32_t x) {
      std::string out;
      for (; x != 0; x >>= 4) out.insert(out.begin(), "0123456789ABCDEF"[x & 15]);
      return out;
    };
    ranges += hex(first) + "-" + hex(c - 1) + " ";
    first = 0;
  }
  BOOST_TEST(ranges == "41-5A 61-7A C0-D6 D8-F6 F8-1FFF 3005-D7FF E000-FEFF ");
}

BOOST_AUTO_TEST_CASE(cells_that_are_not_quoted_are_given_as_they_are) {
  for (const char* cell : {"a", "\"", "\"a", "a\"", "", "a\"\"b"}) BOOST_TEST(cell_text(cell) == cell);
  BOOST_TEST(cell_text("\"\"") == "");
  BOOST_TEST(cell_text("\"a\"\"\"") == "a\"");
  BOOST_TEST(cell_text("\"a\"\"b\"") == "a\"b");
}

BOOST_AUTO_TEST_SUITE_END()
