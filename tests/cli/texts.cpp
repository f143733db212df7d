// The small texts that the program forms itself.
#include <boost/test/unit_test.hpp>

#include "cli/console.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/source_date.h"
#include "cli/timing.h"
#include "cli/usage.h"

using namespace toji;
using namespace toji::cli;

BOOST_AUTO_TEST_CASE(sizes_in_points_are_exact_and_short) {
  BOOST_TEST(points(Length::pt(9)) == "9");
  BOOST_TEST(points(Length::pt_ratio(21, 2)) == "10.5");
  BOOST_TEST(points(Length::pt_ratio(1, 3)) == "0.333");
  BOOST_TEST(points(Length::pt_ratio(601, 100)) == "6.01");
  BOOST_TEST(points(Length::pt_ratio(-5, 2)) == "-2.5");
  BOOST_TEST(points(Length()) == "0");
}

BOOST_AUTO_TEST_CASE(times_are_rounded_to_tenths) {
  using std::chrono::microseconds;
  BOOST_TEST(milliseconds(microseconds(12'345)) == "12.3");
  BOOST_TEST(milliseconds(microseconds(49)) == "0.0");
  BOOST_TEST(milliseconds(microseconds(50)) == "0.1");
  BOOST_TEST(milliseconds(microseconds(999'960)) == "1000.0");
}

BOOST_AUTO_TEST_CASE(the_bar_fills_and_never_overflows) {
  BOOST_TEST(bar("x", 0, 4) == "x [--------------------]   0 %");
  BOOST_TEST(bar("x", 1, 4) == "x [#####---------------]  25 %");
  BOOST_TEST(bar("x", 4, 4) == "x [####################] 100 %");
  BOOST_TEST(bar("x", 9, 4) == "x [####################] 100 %");
  BOOST_TEST(bar("x", 0, 0) == "x [--------------------]   0 %");
}

BOOST_AUTO_TEST_CASE(japanese_takes_two_columns) {
  BOOST_TEST(columns("-o OUT") == 6u);
  BOOST_TEST(columns("コマンド") == 8u);
  BOOST_TEST(columns("é") == 1u);
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
      "5\t成果  \t10.5\t9\ta.xml\t12\t地区の課\t92.5%\t14\t300\t-0.02em\t詰め\t12\t150\t0\t"
      "10.5pt 15行 → 9pt 約物詰め 字間-0.02em 長体92.5% 14行\n";
  BOOST_TEST(report_text({place}, Language::ja).substr(report_text({}, Language::ja).size()) == row);
  place.rungs.front().size = Length::pt(10);
  BOOST_TEST(report_text({place}, Language::ja).find("\t10.5pt → データの指定 10pt 15行 → 9pt ") != std::string::npos);
  BOOST_TEST(report_text({}, Language::ja).starts_with("シート\t欄\t"));
}

BOOST_AUTO_TEST_CASE(diagnostics_come_in_order_with_their_numbers) {
  Diagnostics diagnostics;
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja) == "");
  diagnostics.warning(messages::not_a_file, {"b.xml", 2, 1}, {"b"});
  diagnostics.error(messages::not_a_file, {"a.xml", 1, 1}, {"a"});
  BOOST_TEST(diagnostics_text(diagnostics, Language::en) ==
             "b.xml:2:1: warning: b is a folder, not a file [cli/not-a-file]\n"
             "  hint: give the name of a file\n"
             "a.xml:1:1: error: a is a folder, not a file [cli/not-a-file]\n"
             "  hint: give the name of a file\n1 error, 1 warning\n");
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja).ends_with("エラー 1 件、警告 1 件\n"));
}
