#include "engine/chart/legend.h"

#include <boost/test/unit_test.hpp>

namespace toji::chart {
namespace {

std::vector<Size> names(std::initializer_list<int> widths) {
  std::vector<Size> sizes;
  for (const int width : widths) sizes.push_back(width == 0 ? Size() : Size{Length::pt(width), Length::pt(10)});
  return sizes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(legends)

BOOST_AUTO_TEST_CASE(one_row_where_there_is_room) {
  // swatch 8, gap 3 before each name; 10 between the entries
  const Legend legend = arrange_legend(names({5, 20, 5}), Length::pt(10), Length::pt(100));
  BOOST_TEST((legend.size == Size{Length::pt(83), Length::pt(10)}));
  BOOST_REQUIRE(legend.entries.size() == 3U);
  BOOST_TEST((legend.entries[0].swatch == Rect{{Length(), Length::pt(1)}, {Length::pt(8), Length::pt(8)}}));
  BOOST_TEST((legend.entries[0].name == Point{Length::pt(11), Length()}));
  BOOST_TEST((legend.entries[1].name == Point{Length::pt(37), Length()}));
  BOOST_TEST((legend.entries[2].name == Point{Length::pt(78), Length()}));
}

BOOST_AUTO_TEST_CASE(further_rows_are_centred) {
  const Legend legend = arrange_legend(names({5, 20, 5}), Length::pt(10), Length::pt(60));
  BOOST_TEST((legend.size == Size{Length::pt(57), Length::pt(25)}));
  BOOST_TEST((legend.entries[2].swatch.origin == Point{Length::pt_ratio(41, 2), Length::pt(16)}));
}

BOOST_AUTO_TEST_CASE(a_measure_too_narrow_gives_each_entry_a_row) {
  const Legend legend = arrange_legend(names({5, 20, 5}), Length::pt(10), Length::pt(1));
  BOOST_TEST((legend.size == Size{Length::pt(31), Length::pt(40)}));
}

BOOST_AUTO_TEST_CASE(slices_without_a_name_are_not_listed) {
  BOOST_TEST(arrange_legend(names({0, 5, 0}), Length::pt(10), Length::pt(99)).entries.size() == 1U);
  BOOST_TEST((arrange_legend(names({0, 0}), Length::pt(10), Length::pt(99)).size == Size()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
