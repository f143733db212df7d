#include "out/pdf/bytes.h"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>

#include "out/pdf/numbers.h"
#include "out/pdf/objects.h"

namespace toji::pdf {

BOOST_AUTO_TEST_SUITE(bytes)

// Against a string that is given the same.
BOOST_AUTO_TEST_CASE(pieces_stand_one_behind_the_other) {
  Bytes out;
  std::string expected;
  out += std::string_view();
  BOOST_TEST(out.empty());
  const std::string long_text(1000, 'x');
  for (int i = 0; i < 200; ++i) {
    (out += 'a') += " literal ";
    out += std::string_view(long_text).substr(0, static_cast<std::size_t>(i));
    append_integer(out, i - 100);
    append_ref(out += ' ', static_cast<Ref>(i));
    append_thousandths(out += ' ', i * 1001 - 50'000);
    (expected += 'a') += " literal ";
    expected += long_text.substr(0, static_cast<std::size_t>(i));
    append_integer(expected, i - 100);
    append_ref(expected += ' ', static_cast<Ref>(i));
    append_thousandths(expected += ' ', i * 1001 - 50'000);
  }
  BOOST_TEST(out.view() == expected);
  out.pop_back();
  expected.pop_back();
  BOOST_TEST(out.view() == expected);
  out.clear();
  BOOST_TEST(out.view() == "");
  append_integer(out, std::numeric_limits<std::int64_t>::min());
  BOOST_TEST(out.view() == "-9223372036854775808");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
