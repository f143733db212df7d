#include "engine/chart/arrange.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "random.h"
#include "sector_distance.h"

namespace toji::chart {
namespace {

const Size percent_label{Length::pt(23), Length::pt(9)};

std::vector<Slice> slices_of(const std::vector<std::int64_t>& values) {
  std::vector<Slice> slices;
  for (const std::int64_t value : values) slices.emplace_back().value = value;
  return slices;
}

// Labels for all slices of a value above 0.
std::vector<Size> labels_of(const std::vector<Slice>& slices, Size size) {
  std::vector<Size> labels;
  for (const Slice& slice : slices) labels.push_back(slice.value > 0 ? size : Size());
  return labels;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

bool contains(const Rect& box, double x, double y) {
  return in_points(box.left()) < x && x < in_points(box.right()) && in_points(box.top()) < y &&
         y < in_points(box.bottom());
}

double distance_from_centre(const Rect& box) {
  const double x = std::clamp(0.0, in_points(box.left()), in_points(box.right()));
  const double y = std::clamp(0.0, in_points(box.top()), in_points(box.bottom()));
  return std::hypot(x, y);
}

void check_leader(const Arrangement& a, const PlacedLabel& label, const Sector& sector) {
  const Segment& s = *label.leader;
  const double radius = in_points(a.radius);
  BOOST_TEST(std::abs(std::hypot(in_points(s.from.x), in_points(s.from.y)) - radius) < 0.01);
  BOOST_TEST(distance_to_ray(in_points(s.from.x), in_points(s.from.y), 10000, sector.middle()) < 0.01);
  for (int i = 0; i <= 50; ++i) {
    const double x = in_points(s.from.x) + (in_points(s.to.x) - in_points(s.from.x)) * i / 50;
    const double y = in_points(s.from.y) + (in_points(s.to.y) - in_points(s.from.y)) * i / 50;
    BOOST_TEST(std::hypot(x, y) > radius - 0.01);
    for (const PlacedLabel& other : a.labels) {
      if (&other != &label) BOOST_TEST(!contains(other.box, x, y));
    }
  }
  const double gap =
      std::hypot(std::max({in_points(label.box.left() - s.to.x), in_points(s.to.x - label.box.right()), 0.0}),
                 std::max({in_points(label.box.top() - s.to.y), in_points(s.to.y - label.box.bottom()), 0.0}));
  BOOST_TEST(gap < 0.01);  // it ends at its box
}

void check_label(const Arrangement& a, const PlacedLabel& label) {
  const auto sector =
      std::find_if(a.sectors.begin(), a.sectors.end(), [&label](const Sector& s) { return s.slice == label.slice; });
  BOOST_REQUIRE((sector != a.sectors.end()));
  if (label.leader) {
    BOOST_TEST(distance_from_centre(label.box) > in_points(a.radius) + 1);
    check_leader(a, label, *sector);
    return;
  }
  for (const Length x : {label.box.left(), label.box.right()}) {
    for (const Length y : {label.box.top(), label.box.bottom()}) {
      BOOST_TEST(distance_to_edge({x, y}, in_points(a.radius), sector->from, sector->to) > 0.99);
    }
  }
}

bool leaders_cross(const Segment& a, const Segment& b) {
  const auto side = [](const Segment& s, Point p) {
    const Point u = s.to - s.from, v = p - s.from;
    return in_points(u.x) * in_points(v.y) - in_points(u.y) * in_points(v.x) > 0;
  };
  return side(a, b.from) != side(a, b.to) && side(b, a.from) != side(b, a.to);
}

void check(const Arrangement& a, const std::vector<Size>& sizes) {
  std::size_t wanted = 0;
  for (const Size& size : sizes) wanted += size == Size() ? 0U : 1U;
  BOOST_TEST(a.labels.size() == wanted);
  for (std::size_t i = 0; i < a.labels.size(); ++i) {
    BOOST_TEST((a.labels[i].box.size == sizes[a.labels[i].slice]));
    check_label(a, a.labels[i]);
    for (std::size_t j = 0; j < i; ++j) {
      BOOST_TEST(!overlap(a.labels[i].box, a.labels[j].box));
      if (a.labels[i].leader && a.labels[j].leader) {
        BOOST_TEST(!leaders_cross(*a.labels[i].leader, *a.labels[j].leader));
      }
    }
  }
}

void check_within(const Arrangement& a, Size area) {
  BOOST_TEST(in_points(a.radius) * 2 <= in_points(min(area.width, area.height)) + 0.01);
  for (const PlacedLabel& label : a.labels) {
    BOOST_TEST(in_points(max(-label.box.left(), label.box.right())) <= in_points(area.width) / 2 + 0.01);
    BOOST_TEST(in_points(max(-label.box.top(), label.box.bottom())) <= in_points(area.height) / 2 + 0.01);
  }
}

// Values of every order of magnitude, so that slices of 1 of 1000 stand beside broad ones.
std::vector<std::int64_t> random_values(Random& random, std::int64_t most) {
  std::vector<std::int64_t> values(static_cast<std::size_t>(1 + random.below(most)));
  for (std::int64_t& value : values) {
    const std::int64_t limits[] = {1, 2, 4, 30, 100, 1000};
    value = random.below(limits[random.below(6)]);
  }
  return values;
}

std::size_t outside_of(const Arrangement& a) {
  return static_cast<std::size_t>(
      std::count_if(a.labels.begin(), a.labels.end(), [](const PlacedLabel& l) { return l.leader.has_value(); }));
}

struct Placing {
  std::vector<std::int64_t> values;
  std::size_t inside, outside;
};
std::ostream& operator<<(std::ostream& out, const Placing& p) {
  for (const std::int64_t value : p.values) out << value << ' ';
  return out;
}

const Placing placings[] = {
    {{51, 24, 5, 0}, 2, 1}, {{59, 18, 5}, 2, 1},      {{6, 5, 2}, 3, 0}, {{18, 3}, 2, 0},      {{10, 1}, 1, 1},
    {{3, 5, 3}, 3, 0},      {{8, 7}, 2, 0},           {{6, 3}, 2, 0},    {{1}, 1, 0},          {{0, 7, 0}, 1, 0},
    {{1, 1}, 2, 0},         {{997, 1, 1, 1}, 1, 3},   {{999, 1}, 1, 1},  {{1, 1, 1, 1}, 4, 0}, {{0, 0}, 0, 0},
    {{1, 999}, 1, 1},       {{1, 499, 1, 499}, 2, 2}, {{}, 0, 0},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(arrangements)

BOOST_AUTO_TEST_CASE(sectors_follow_one_another_clockwise_and_fill_the_turn) {
  Random random(5);
  for (int i = 0; i < 500; ++i) {
    const std::vector<Slice> slices = slices_of(random_values(random, 12));
    std::int64_t total = 0;
    for (const Slice& slice : slices) total += slice.value;
    Turn end = 0;
    for (const Sector& sector : sectors_of(slices)) {
      BOOST_TEST(sector.from == end);
      end = sector.to;
      const double share = static_cast<double>(slices[sector.slice].value) / static_cast<double>(total);
      BOOST_TEST(std::abs(static_cast<double>(sector.to - sector.from) / static_cast<double>(full_turn) - share) <
                 1e-9);
    }
    BOOST_TEST(end == (total == 0 ? 0 : full_turn));
  }
}

BOOST_AUTO_TEST_CASE(slices_of_no_value_have_no_sector) {
  const std::vector<Sector> sectors = sectors_of(slices_of({0, 3, 0, 1, 0}));
  BOOST_REQUIRE(sectors.size() == 2U);
  BOOST_TEST(sectors[0].slice == 1U);
  BOOST_TEST(sectors[0].to == full_turn / 4 * 3);
  BOOST_TEST(sectors[1].slice == 3U);
  BOOST_TEST(sectors_of(slices_of({0, 0})).empty());
}

BOOST_AUTO_TEST_CASE(great_values_do_not_overflow) {
  const std::int64_t great = std::int64_t{1} << 60;
  const std::vector<Sector> sectors = sectors_of(slices_of({great, great, great}));
  BOOST_REQUIRE(sectors.size() == 3U);
  BOOST_TEST(std::abs(sectors[0].to - full_turn / 3) < 8);
  BOOST_TEST(sectors[2].to == full_turn);
}

BOOST_DATA_TEST_CASE(labels_stand_inside_where_they_fit, placings) {
  const std::vector<Slice> slices = slices_of(sample.values);
  const std::vector<Size> labels = labels_of(slices, percent_label);
  const auto a = arrange(slices, labels, Length::pt(50), std::nullopt);
  BOOST_REQUIRE(a);
  check(*a, labels);
  BOOST_TEST(a->labels.size() - outside_of(*a) == sample.inside);
  BOOST_TEST(outside_of(*a) == sample.outside);
}

BOOST_AUTO_TEST_CASE(the_label_of_a_whole_circle_stands_in_the_middle) {
  const auto a = arrange(slices_of({7}), {percent_label}, Length::pt(50), std::nullopt);
  BOOST_TEST((a->labels[0].box == Rect{{-(percent_label.width / 2), -(percent_label.height / 2)}, percent_label}));
}

BOOST_AUTO_TEST_CASE(nothing_collides_in_random_partitions) {
  Random random(6);
  std::size_t outside = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::vector<Slice> slices = slices_of(random_values(random, i % 10 == 0 ? 40 : 8));
    const std::vector<Size> labels =
        labels_of(slices, {Length::pt(5 + random.below(40)), Length::pt(6 + random.below(7))});
    const auto a = arrange(slices, labels, Length::pt(15 + random.below(80)), std::nullopt);
    BOOST_REQUIRE(a);
    check(*a, labels);
    outside += outside_of(*a);
  }
  BOOST_TEST(outside > 3000U);
}

BOOST_AUTO_TEST_CASE(the_natural_extent_is_enough) {
  Random random(7);
  for (int i = 0; i < 300; ++i) {
    const std::vector<Slice> slices = slices_of(random_values(random, 8));
    const std::vector<Size> labels = labels_of(slices, percent_label);
    const Length radius = Length::pt(20 + random.below(50));
    const Size half = arrange(slices, labels, radius, std::nullopt)->half_extent;
    const Size area{half.width * 2, half.height * 2};
    const Arrangement a = arrange_within(slices, labels, radius, area);
    BOOST_TEST((a.radius == radius));
    check(a, labels);
    check_within(a, area);
  }
}

BOOST_AUTO_TEST_CASE(a_pie_too_large_for_its_area_is_made_smaller) {
  Random random(8);
  for (int i = 0; i < 300; ++i) {
    const std::vector<Slice> slices = slices_of(random_values(random, 6));
    const std::vector<Size> labels = labels_of(slices, percent_label);
    const Size area{Length::pt(100 + random.below(50)), Length::pt(100 + random.below(50))};
    const Arrangement a = arrange_within(slices, labels, Length::pt(60), area);
    check(a, labels);
    check_within(a, area);
  }
}

BOOST_AUTO_TEST_CASE(an_area_without_room_for_the_labels_is_overflowed_rather_than_labels_lost) {
  const std::vector<Slice> slices = slices_of({997, 1, 1, 1});
  const std::vector<Size> labels = labels_of(slices, percent_label);
  check(arrange_within(slices, labels, Length::pt(50), {Length::pt(5), Length::pt(5)}), labels);
  check(arrange_within(slices, labels, Length::pt(50), {}), labels);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
