// Lengths: what is rounded, which way.
#include <boost/test/unit_test.hpp>

#include "base/geometry.h"

using namespace toji;

BOOST_AUTO_TEST_SUITE(lengths)

BOOST_AUTO_TEST_CASE(division_rounds_to_the_nearest_and_halves_away_from_zero) {
  const std::int64_t cases[][3] = {{0, 3, 0},  {1, 3, 0},   {2, 3, 1},   {3, 2, 2},   {-1, 3, 0},  {-2, 3, -1}, {-3, 2, -2}, {1, 2, 1},
                                   {-1, 2, -1}, {7, 1, 7},  {5, -2, -3}, {-5, -2, 3}, {4, -3, -1}, {-4, -3, 1}, {10, 4, 3},  {9, 4, 2},
                                   {11, 4, 3}, {-9, 4, -2}, {-10, 4, -3}, {1, -2, -1}};
  for (const auto& [n, d, expected] : cases) BOOST_TEST(Length::round_div(n, d) == expected, n << "/" << d);
}

BOOST_AUTO_TEST_CASE(arithmetic) {
  const Length a = Length::raw(7), b = Length::raw(-3);
  BOOST_TEST((a + b).units() == 4);
  BOOST_TEST((a - b).units() == 10);
  BOOST_TEST((-a).units() == -7);
  BOOST_TEST((a * 3).units() == 21);
  BOOST_TEST((3 * a).units() == 21);
  BOOST_TEST((a / 2).units() == 4);
  BOOST_TEST((b / 2).units() == -2);
  BOOST_TEST(a.scaled(2, 3).units() == 5);
  BOOST_TEST(a.scaled(1, 3).units() == 2);
  BOOST_TEST(b.scaled(1, 2).units() == -2);
  Length c = a;
  c += b;
  BOOST_TEST(c.units() == 4);
  c -= a;
  BOOST_TEST(c.units() == -3);
  BOOST_TEST((min(a, b) == b && max(a, b) == a && min(b, a) == b && max(b, a) == a));
  BOOST_TEST(Length::pt(2).units() == 131072);
  BOOST_TEST(Length::pt_ratio(1, 3).units() == 21845);
  BOOST_TEST(Length::pt_ratio(2, 3).units() == 43691);
  BOOST_TEST(Em::ratio(1, 8).units() == 8192);
  BOOST_TEST((Em::ratio(1, 8).at(Length::pt(12)) == Length::pt_ratio(3, 2)));
  BOOST_TEST((Em::ratio(1, 4) + Em::ratio(1, 8)).units() == 24576);
  BOOST_TEST((Em::ratio(1, 4) - Em::ratio(1, 8)).units() == 8192);
  BOOST_TEST((Em::raw(5).units() == 5 && Em::raw(5) > Em::raw(4)));
}

BOOST_AUTO_TEST_CASE(how_often_one_goes_into_another) {
  const std::int64_t cases[][3] = {{0, 3, 0}, {2, 3, 0}, {3, 3, 1}, {8, 3, 2}, {-1, 3, -1}, {-3, 3, -1}, {-4, 3, -2}, {-6, 3, -2}};
  for (const auto& [a, b, expected] : cases)
    BOOST_TEST(floor_ratio(Length::raw(a), Length::raw(b)) == expected, a << "/" << b);
}

BOOST_AUTO_TEST_CASE(rectangles) {
  const auto raw = [](int n) { return Length::raw(n); };
  const Rect rect{{raw(10), raw(20)}, {raw(100), raw(200)}};
  BOOST_TEST((rect.left() == raw(10) && rect.top() == raw(20) && rect.right() == raw(110) && rect.bottom() == raw(220)));
  const Edges edges{raw(1), raw(2), raw(4), raw(8)};  // top, right, bottom, left
  BOOST_TEST((edges.horizontal() == raw(10) && edges.vertical() == raw(5)));
  BOOST_TEST((inset(rect, edges) == Rect{{raw(18), raw(21)}, {raw(90), raw(195)}}));
}

BOOST_AUTO_TEST_SUITE_END()
