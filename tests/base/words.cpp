#include "base/words.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace toji {
namespace {

std::string words_of(std::string_view text) {
  std::string out;
  for_each_word(text, [&out](std::string_view word) { out.append("[").append(word).append("]"); });
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(words_stand_between_ascii_blanks) {
  BOOST_TEST(words_of("") == "");
  BOOST_TEST(words_of(" \t\n\r") == "");
  BOOST_TEST(words_of("result") == "[result]");
  BOOST_TEST(words_of(" result \n2024年度\t") == "[result][2024年度]");
  BOOST_TEST(words_of("全角　空白") == "[全角　空白]");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji
