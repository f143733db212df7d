#include "base/numerals.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace {

using enum toji::Numerals;

struct NumberCase {
  std::int64_t number;
  toji::Numerals numerals;
  std::string text;  // "-" where it cannot be written so
};
std::ostream& operator<<(std::ostream& out, const NumberCase& c) {
  return out << c.number << " in " << static_cast<int>(c.numerals);
}

const NumberCase number_cases[] = {{12, decimal, "12"},
                                   {-3, decimal, "-3"},
                                   {105, fullwidth, "１０５"},
                                   {-4, fullwidth, "－４"},
                                   {1, circled, "①"},
                                   {20, circled, "⑳"},
                                   {21, circled, "㉑"},
                                   {35, circled, "㉟"},
                                   {36, circled, "㊱"},
                                   {50, circled, "㊿"},
                                   {51, circled, "-"},
                                   {0, circled, "-"},
                                   {0, kanji, "〇"},
                                   {10, kanji, "十"},
                                   {11, kanji, "十一"},
                                   {20, kanji, "二十"},
                                   {105, kanji, "百五"},
                                   {1110, kanji, "千百十"},
                                   {9999, kanji, "九千九百九十九"},
                                   {10000, kanji, "-"},
                                   {-1, kanji, "-"},
                                   {4, roman, "iv"},
                                   {1994, roman, "mcmxciv"},
                                   {3999, roman, "mmmcmxcix"},
                                   {0, roman, "-"},
                                   {4000, roman, "-"}};

}  // namespace

BOOST_DATA_TEST_CASE(running_numbers, number_cases) {
  BOOST_TEST(toji::in_numerals(sample.number, sample.numerals).value_or("-") == sample.text);
}
