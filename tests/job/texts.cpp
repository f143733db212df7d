// The small texts that jobs store.
#include <boost/test/unit_test.hpp>

#include "job/document/overflow.h"
#include "job/document/source_date.h"

using namespace toji;
using namespace toji::job;

BOOST_AUTO_TEST_CASE(sizes_in_points_are_exact_and_short) {
  BOOST_TEST(points(Length::pt(9)) == "9");
  BOOST_TEST(points(Length::pt_ratio(21, 2)) == "10.5");
  BOOST_TEST(points(Length::pt_ratio(1, 3)) == "0.333");
  BOOST_TEST(points(Length::pt_ratio(601, 100)) == "6.01");
  BOOST_TEST(points(Length::pt_ratio(-5, 2)) == "-2.5");
  BOOST_TEST(points(Length()) == "0");
}

BOOST_AUTO_TEST_CASE(seconds_become_a_date) {
  BOOST_TEST(iso8601(0) == "1970-01-01T00:00:00+00:00");
  BOOST_TEST(iso8601(1'711'843'199) == "2024-03-30T23:59:59+00:00");
  BOOST_TEST(iso8601(951'782'400) == "2000-02-29T00:00:00+00:00");
}

BOOST_AUTO_TEST_CASE(the_report_is_a_table_that_its_values_cannot_break) {
  flow::Shrunk place;
  place.place = {{"a.xml", 12, 3}, {}, content::Place::Section{"5", "地区の課"}, "成果\t\n"};
  place.asked = Length::pt_ratio(21, 2);
  place.given = Length::pt(9);
  place.condense = 925;
  place.lines = 14;
  place.characters = 300;
  place.room = Length::pt(150);
  place.rungs = {{{}, place.asked, Length::pt(13), Length::pt(180), 15},
                 {{Length::pt(9), 925, Em::ratio(-2, 100), true}, place.given, Length::pt(12), Length::pt(149), 14}};
  BOOST_TEST(report_text({}, Language::en) ==
             "sheet\tfield\tasked size\tgiven size\tdata file\tline\towner\tcondensed\tlines\tcharacters\ttracking\t"
             "punctuation\tline distance\troom\tlines continued\tsteps\n");
  const std::string row =
      "5\t\"成果\t\n\"\t10.5\t9\ta.xml\t12\t地区の課\t92.5%\t14\t300\t-0.02em\t詰め\t12\t150\t0\t"
      "10.5pt 15行 → 9pt 約物詰め 字間-0.02em 長体92.5% 14行\n";
  BOOST_TEST(report_text({place}, Language::ja).substr(report_text({}, Language::ja).size()) == row);
  place.rungs.front().size = Length::pt(10);
  BOOST_TEST(report_text({place}, Language::ja).find("\t10.5pt → データの指定 10pt 15行 → 9pt ") != std::string::npos);
  BOOST_TEST(report_text({}, Language::ja).starts_with("シート\t欄\t"));
}
