#include "engine/chart/region.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/chart/pattern.h"
#include "random.h"
#include "sector_distance.h"

namespace toji::chart {
namespace {

Length points(double pt) { return Length::raw(static_cast<std::int64_t>(pt * 65536)); }

struct RandomSector {
  Turn from, to;
};

RandomSector random_sector(Random& random) {
  const Turn from = random.any();
  const Turn size = 1 + (random.any() >> random.below(9));
  return {from, from + size};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(regions)

BOOST_AUTO_TEST_CASE(a_box_that_a_sector_holds_lies_in_it) {
  Random random(1);
  int held = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto [from, to] = random_sector(random);
    const Size size{Length::pt(1 + random.below(30)), Length::pt(1 + random.below(12))};
    const Rect box{at(direction(random.any()), Length::pt(random.below(50))), size};
    if (!holds(sector_region(Length::pt(50), from, to, Length::pt(1)), box)) continue;
    ++held;
    for (int x = 0; x <= 8; ++x) {
      for (int y = 0; y <= 8; ++y) {
        const Point p = box.origin + Point{size.width * x / 8, size.height * y / 8};
        BOOST_TEST(distance_to_edge(p, 50, from, to) >= 0.999);
      }
    }
  }
  BOOST_TEST(held > 500);
}

BOOST_AUTO_TEST_CASE(a_small_box_is_held_exactly_where_it_keeps_the_margin) {
  Random random(2);
  for (int i = 0; i < 20000; ++i) {
    const auto [from, to] = random_sector(random);
    if (to - from > full_turn / 2) continue;  // near a reflex corner the region keeps more than its margin
    const Point p = at(direction(random.any()), points(static_cast<double>(random.below(5000)) / 100));
    const double distance = distance_to_edge(p, 50, from, to);
    if (std::abs(distance - 2) < 0.001) continue;
    BOOST_TEST(holds(sector_region(Length::pt(50), from, to, Length::pt(2)), {p, {}}) == (distance > 2));
  }
}

BOOST_AUTO_TEST_CASE(a_line_is_cut_exactly_into_the_pieces_within) {
  Random random(3);
  for (int i = 0; i < 3000; ++i) {
    const auto [from, to] = random_sector(random);
    const Region region = sector_region(Length::pt(50), from, to, Length::pt(1));
    const Chord chord{direction(random.any()), points(static_cast<double>(random.below(10000)) / 100 - 50)};
    const std::vector<Segment> pieces = pieces_within(region, chord);
    BOOST_TEST(pieces.size() <= 2U);
    const Point foot = at(clockwise_normal(chord.direction), chord.distance);
    for (double t = -50; t <= 50; t += 0.37) {
      const Point p = foot + at(chord.direction, points(t));
      const auto covers = [&](const Segment& s, double slack) {
        const double a = in_points(along(chord.direction, s.from - foot)),
                     b = in_points(along(chord.direction, s.to - foot));
        return a - slack <= t && t <= b + slack;
      };
      const bool inside = holds(region, {p, {}});
      bool surely = false, perhaps = false;
      for (const Segment& s : pieces) {
        surely = surely || covers(s, -0.01);
        perhaps = perhaps || covers(s, 0.01);
      }
      BOOST_TEST((inside ? perhaps : !surely));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_whole_circle_has_no_straight_edge) {
  const Region region = sector_region(Length::pt(50), 0, full_turn, Length::pt(1));
  BOOST_TEST(region.planes.empty());
  BOOST_TEST(pieces_within(region, {direction(0), Length()}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_margin_that_leaves_nothing_holds_nothing) {
  const Region region = sector_region(Length::pt(1), 0, full_turn / 3, Length::pt(1));
  BOOST_TEST(!holds(region, {}));
  BOOST_TEST(pieces_within(region, {direction(0), Length()}).empty());
}

BOOST_AUTO_TEST_CASE(patterns_stay_within_their_sector) {
  Random random(4);
  for (const Pattern pattern : {Pattern::stripes, Pattern::dots, Pattern::cross}) {
    const double half = in_points(pattern_margin(pattern));
    int marks = 0;
    for (int i = 0; i < 300; ++i) {
      const auto [from, to] = random_sector(random);
      const Region region = sector_region(Length::pt(40), from, to, pattern_margin(pattern));
      const auto path = pattern_path(pattern, region, {}, {});
      if (!path) continue;
      ++marks;
      // The ends of strokes keep half a stroke from the edges, the points of dots (with their handles' reach) none.
      const double keep = pattern == Pattern::dots ? -half : half;
      for (const Point& p : path->points) BOOST_TEST(distance_to_edge(p, 40, from, to) > keep - 0.01);
    }
    BOOST_TEST(marks > 100);
  }
}

BOOST_AUTO_TEST_CASE(patterns_stay_within_their_swatch_and_show_in_it) {
  const Length side = Length::pt(7);
  for (const Pattern pattern : {Pattern::stripes, Pattern::dots, Pattern::cross}) {
    const auto path = pattern_path(pattern, box_region({side, side}, pattern_margin(pattern)), {}, {});
    BOOST_REQUIRE(path);
    BOOST_TEST(path->verbs.size() >= 4U);
    for (const Point& p : path->points) {
      BOOST_TEST(std::abs(in_points(p.x)) <= 3.51);
      BOOST_TEST(std::abs(in_points(p.y)) <= 3.51);
    }
  }
  BOOST_TEST(!pattern_path(Pattern::plain, box_region({side, side}, {}), {}, {}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
