#include "engine/page/glyphs.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace toji::page {
namespace {

Glyphs two() {
  const Glyph glyphs[] = {{12, Length::pt(10), Length::pt(10), {}, {}, 0, 3}, {7, {}, Length::pt(6), {}, {}, 3, 4}};
  return Glyphs(glyphs, "本a");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(glyphs)

BOOST_AUTO_TEST_CASE(hold_a_range_and_its_text) {
  const Glyphs glyphs = two();
  BOOST_TEST(glyphs.size() == 2U);
  BOOST_TEST(glyphs.end() - glyphs.begin() == 2);
  BOOST_TEST(glyphs[1].id == 7U);
  BOOST_TEST((Length(glyphs[1].advance) == Length::pt(6)));
  BOOST_TEST(glyphs.text() == "本a");
}

BOOST_AUTO_TEST_CASE(none_have_neither) {
  BOOST_TEST(Glyphs().empty());
  BOOST_TEST(Glyphs().text() == "");
  BOOST_TEST((Glyphs().begin() == Glyphs().end()));
}

BOOST_AUTO_TEST_CASE(a_text_may_be_longer_than_its_glyphs) {
  const std::string text(1000, 'x');
  BOOST_TEST(Glyphs({}, text).text() == text);
  BOOST_TEST(Glyphs({}, text).empty());
}

BOOST_AUTO_TEST_CASE(copies_share_until_one_is_given_others) {
  Glyphs first = two(), second = first;
  BOOST_TEST(first.is_shared());
  BOOST_TEST(first.data() == second.data());
  second = Glyphs(second, "b本");
  BOOST_TEST(first.text() == "本a");
  BOOST_TEST(second.text() == "b本");
  BOOST_TEST(second[0].id == 12U);
  BOOST_TEST(!first.is_shared());
  BOOST_TEST(!second.is_shared());
}

// Lengths that no page has are held at the bound instead of coming out at the other side.
BOOST_AUTO_TEST_CASE(a_length_beyond_all_pages_is_held_at_the_bound) {
  const Length bound = Length::raw(0x7FFFFFFF);
  BOOST_TEST((Length(NarrowLength(Length::pt(32'767))) == Length::pt(32'767)));
  BOOST_TEST((Length(NarrowLength(Length::pt(-32'767))) == Length::pt(-32'767)));
  BOOST_TEST((Length(NarrowLength(Length::pt(40'000))) == bound));
  BOOST_TEST((Length(NarrowLength(Length::pt(-40'000))) == -bound));
  NarrowLength grown = Length::pt(30'000);
  grown += Length::pt(30'000);
  BOOST_TEST((Length(grown) == bound));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
