#include "engine/chart/arc.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numbers>

namespace toji::chart {
namespace {

constexpr std::int64_t one = std::int64_t{1} << 30;
constexpr double unit = 65536;

double distance(Point p) { return std::hypot(static_cast<double>(p.x.units()), static_cast<double>(p.y.units())); }

// A point of the curve from start by its three further points, in units.
double distance_on_curve(Point start, const Point* p, double t) {
  const double s = 1 - t;
  const double w[] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
  const Point all[] = {start, p[0], p[1], p[2]};
  double x = 0, y = 0;
  for (int i = 0; i < 4; ++i) {
    x += w[i] * static_cast<double>(all[i].x.units());
    y += w[i] * static_cast<double>(all[i].y.units());
  }
  return std::hypot(x, y);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(arcs)

BOOST_AUTO_TEST_CASE(quarters_are_exact) {
  BOOST_TEST((direction(0) == Direction{0, -one}));
  BOOST_TEST((direction(full_turn / 4) == Direction{one, 0}));
  BOOST_TEST((direction(full_turn / 2) == Direction{0, one}));
  BOOST_TEST((direction(full_turn / 4 * 3) == Direction{-one, 0}));
  BOOST_TEST((direction(full_turn) == direction(0)));
  BOOST_TEST((direction(-full_turn / 4) == direction(full_turn / 4 * 3)));
}

BOOST_AUTO_TEST_CASE(directions_are_those_of_the_mathematical_library) {
  double worst = 0;
  for (Turn turn = -full_turn; turn < 2 * full_turn; turn += full_turn / 1999) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(turn) / static_cast<double>(full_turn);
    const Direction d = direction(turn);
    worst = std::max(worst, std::abs(static_cast<double>(d.x) / static_cast<double>(one) - std::sin(angle)));
    worst = std::max(worst, std::abs(static_cast<double>(d.y) / static_cast<double>(one) + std::cos(angle)));
  }
  BOOST_TEST(worst < 1.0 / (1 << 27));
}

BOOST_DATA_TEST_CASE(a_square_root_is_rounded_down,
                     boost::unit_test::data::make<std::int64_t>({-5, 0, 1, 2, 3, 4, 24, 25, 26, 999999999999,
                                                                 1000000000000, std::int64_t{1} << 62,
                                                                 9223372036854775807}),
                     n) {
  const std::int64_t root = square_root(n);
  if (n <= 0) {
    BOOST_TEST(root == 0);
  } else {
    BOOST_TEST(root <= n / root);
    BOOST_TEST(root + 1 > n / (root + 1));
  }
}

BOOST_AUTO_TEST_CASE(an_arc_keeps_to_its_circle) {
  const Length radius = Length::pt(150);
  for (const int thousandths : {1, 10, 124, 250, 251, 500, 777, 999, 1000}) {
    page::Path path;
    const Turn from = full_turn / 7, to = from + full_turn * thousandths / 1000;
    append_arc(path, {}, radius, from, to);
    BOOST_TEST(path.points.size() == 3 * path.verbs.size());
    Point start = at(direction(from), radius);
    for (std::size_t i = 0; i < path.points.size(); i += 3) {
      for (int step = 0; step <= 20; ++step) {
        const double off = distance_on_curve(start, &path.points[i], step / 20.0) / unit - 150;
        BOOST_TEST(std::abs(off) < 150.0 / 3600);
      }
      start = path.points[i + 2];
    }
    BOOST_TEST(distance(start - at(direction(to), radius)) <= 1);
  }
}

BOOST_AUTO_TEST_CASE(a_sector_starts_at_the_centre_and_a_whole_circle_does_not) {
  using enum page::Path::Verb;
  page::Path sector, circle;
  append_sector(sector, {}, Length::pt(10), 0, full_turn / 4);
  BOOST_TEST((sector.verbs == std::vector{move, line, curve, close}));
  BOOST_TEST((sector.points.front() == Point{}));
  append_circle(circle, {}, Length::pt(10));
  BOOST_TEST((circle.verbs == std::vector{move, curve, curve, curve, curve, close}));
  BOOST_TEST((circle.points.front() == Point{Length(), -Length::pt(10)}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
