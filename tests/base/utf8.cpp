#include "base/utf8.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

namespace toji {
namespace {

struct Sample {
  std::string bytes;
  std::u32string characters;
};
std::ostream& operator<<(std::ostream& out, const Sample& sample) { return out << sample.bytes; }

const Sample well_formed[] = {{"", U""},
                              {"a~", U"a~"},
                              {"é", U"é"},
                              {"本文。", U"本文。"},
                              {"𠮷野", U"𠮷野"},
                              {"\xEE\x80\x80", U"\uE000"},
                              {"\xF4\x8F\xBF\xBF", U"\U0010FFFF"}};

// Unicode 3.9, table 3-8: U+FFFD for each longest part of a sequence that could still have become one.
const Sample broken[] = {{"\x80", U"\uFFFD"},
                         {"a\xFFz", U"a\uFFFDz"},
                         {"\xE6\x9C", U"\uFFFD"},
                         {"\xE6\x9C本", U"\uFFFD本"},
                         {"\xC0\xAF", U"\uFFFD\uFFFD"},                       // overlong
                         {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},             // a surrogate
                         {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"}};  // beyond U+10FFFF

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_DATA_TEST_CASE(characters_come_out_and_go_in_again, well_formed) {
  BOOST_TEST((to_utf32(sample.bytes) == sample.characters));
  BOOST_TEST(to_utf8(sample.characters) == sample.bytes);
}

BOOST_DATA_TEST_CASE(what_is_no_utf8_is_replaced, broken) {
  BOOST_TEST((to_utf32(sample.bytes) == sample.characters));
  std::size_t at = sample.bytes.front() == 'a' ? 1 : 0;
  BOOST_TEST((checked_character(sample.bytes, at) == ill_formed));
  BOOST_TEST(at > 0U);
}

BOOST_AUTO_TEST_CASE(the_front_is_taken) {
  std::string_view text = "本a";
  BOOST_TEST((take_character(text) == U'本'));
  BOOST_TEST((take_character(text) == U'a'));
  BOOST_TEST(text.empty());
  std::uint32_t at = 3;
  BOOST_TEST((next_character("本𠮷", at) == U'𠮷'));
  BOOST_TEST(at == 7U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji
