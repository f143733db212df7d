#include "engine/bind/look.h"

#include <boost/test/unit_test.hpp>

namespace toji::bind {
namespace {

layout::Style two_em_indent() {
  layout::Style style;
  style.first_indent = layout::LengthSpec{2 * Em::per_em, layout::Unit::em};
  return style;
}

Look of_size(int points) {
  Look look;
  look.text.size = Length::pt(points);
  return look;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(looks)

BOOST_AUTO_TEST_CASE(a_style_in_the_same_surroundings_is_resolved_once) {
  const layout::Style style = two_em_indent();
  const Look around = of_size(10);
  Looks looks;
  const Look first = looks.of(style, around).look;
  looks.of(style, of_size(12));
  BOOST_TEST((first.paragraph->first_indent == Length::pt(20)));
  BOOST_TEST(looks.of(style, around).look.paragraph.same(first.paragraph));
}

// More surroundings than are kept: what was forgotten is resolved anew, and nothing is taken for another.
BOOST_AUTO_TEST_CASE(each_of_many_surroundings_gets_its_own) {
  const layout::Style style = two_em_indent();
  Looks looks;
  for (int round = 0; round < 2; ++round)
    for (int points = 1; points <= 100; ++points)
      BOOST_TEST((looks.of(style, of_size(points)).look.paragraph->first_indent == Length::pt(2 * points)), points);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::bind
