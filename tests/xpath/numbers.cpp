// Numbers to text and back: XPath 1.0, 4.2 and 4.4.
#include "engine/xpath/numbers.h"

#include <bit>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

using namespace toji::xpath;

namespace {

struct Case {
  double number;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

const Case cases[] = {
    {82.0 / 10, "8.2"},
    {0.1 + 0.2, "0.30000000000000004"},
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-1, "-1"},
    {100, "100"},
    {-0.5, "-0.5"},
    {1e21, "1000000000000000000000"},
    {1e23, "100000000000000000000000"},
    {1.5e-7, "0.00000015"},
    {123456789012345680, "123456789012345680"},
    {std::ldexp(1, 53), "9007199254740992"},
    {NAN, "NaN"},
    {INFINITY, "Infinity"},
    {-INFINITY, "-Infinity"},
};

// As the text says it has to be; whether it is the shortest that gives the number back.
void check(double number) {
  const std::string text = to_string(number);
  BOOST_TEST_CONTEXT(text) {
    BOOST_REQUIRE(text.find_first_not_of("-.0123456789") == std::string::npos);
    BOOST_REQUIRE(std::strtod(text.c_str(), nullptr) == number);
    BOOST_REQUIRE(to_number(text) == number);
    const std::size_t point = text.find('.');
    BOOST_REQUIRE((point != std::string::npos) == (number != std::floor(number)));
    if (point == std::string::npos || text.size() > 40) return;
    BOOST_REQUIRE(text.back() != '0');
    // One digit less, either way, is another number.
    for (const int last : {0, 1}) {
      std::string shorter = text.substr(0, text.size() - 1);
      if (shorter.back() == '.') return;
      if (last == 1 && shorter.back() == '9') continue;
      shorter.back() = static_cast<char>(shorter.back() + last);
      BOOST_REQUIRE(std::strtod(shorter.c_str(), nullptr) != number);
    }
  }
}

}  // namespace

BOOST_DATA_TEST_CASE(a_number_is_written, boost::unit_test::data::make(cases)) {
  BOOST_TEST(to_string(sample.number) == sample.text);
}

BOOST_AUTO_TEST_CASE(tenths_and_hundredths_have_no_tail) {
  for (int n = 0; n < 10000; ++n) {
    std::string tenths = std::to_string(n / 10) + "." + std::to_string(n % 10);
    if (n % 10 == 0) tenths.resize(tenths.size() - 2);
    BOOST_REQUIRE_EQUAL(to_string(n / 10.0), tenths);
    std::string hundredths = std::to_string(n / 100) + (n % 100 < 10 ? ".0" : ".") + std::to_string(n % 100);
    while (hundredths.back() == '0' && hundredths.find('.') != std::string::npos) hundredths.pop_back();
    if (hundredths.back() == '.') hundredths.pop_back();
    BOOST_REQUIRE_EQUAL(to_string(n / 100.0), hundredths);
  }
}

BOOST_AUTO_TEST_CASE(any_number_is_written_shortly_and_read_back) {
  std::mt19937_64 random(14);
  for (int round = 0; round < 100000; ++round) {
    const double number = std::bit_cast<double>(random());  // of all sizes
    if (std::isfinite(number)) check(number);
    check(static_cast<double>(random() % 100000000) / static_cast<double>(1 + random() % 1000));
  }
  for (const double number : {5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 0.1, 1e15, 1e16, 1e17})
    check(number);
}

BOOST_AUTO_TEST_CASE(text_that_is_no_number) {
  for (const char* text :
       {"", " ", "-", ".", "1,000", "１５", "1e3", "+1", "0x10", "1 2", "--1", "- 1", "NaN", "Infinity", "1.2.3"})
    BOOST_TEST(std::isnan(to_number(text)), text);
  for (const auto& [text, number] :
       {std::pair("1", 1.0), {" 1\n", 1}, {"-1", -1}, {".5", 0.5}, {"5.", 5}, {"-.5", -0.5}, {"007", 7}})
    BOOST_TEST(to_number(text) == number, text);
  BOOST_TEST(std::isinf(to_number(std::string(400, '9'))));
  BOOST_TEST(to_number("0." + std::string(400, '0') + "1") == 0);
}

BOOST_AUTO_TEST_CASE(halves_are_rounded_up) {
  for (const auto& [number, rounded] :
       {std::pair(2.5, 3.0), {-2.5, -2}, {0.49999999999999994, 0}, {1.2, 1}, {-1.7, -2}})
    BOOST_TEST(round_half_up(number) == rounded);
  BOOST_TEST(std::signbit(round_half_up(-0.2)));
}
