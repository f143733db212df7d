// What is said again and again is counted, and what is different is not taken for the same.
#include "engine/flow/told.h"

#include "../cases/templates.h"
#include "engine/flow/messages.h"

namespace {

using namespace toji;

Diagnostic mistake(const std::string& what, std::string_view file = "t.xml") {
  return {Severity::error, &flow::messages::unknown_destination, Span{file, 3, 7}, {}, {}, {what}};
}

std::string passed_on(const flow::Told& told) {
  Diagnostics out;
  told.pass_on(out);
  return templates::findings(out);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_is_told_once_with_its_number) {
  flow::Told told;
  for (const char* what : {"甲", "乙", "甲", "甲"}) told.add(mistake(what));
  told.add(mistake("甲", "u.xml"));
  BOOST_TEST(passed_on(told) ==
             "t.xml:3:7 error flow/unknown-destination there is no destination \"甲\"\n"
             "t.xml:3:7 note flow/repeated the same mistake occurs 2 more times\n"
             "t.xml:3:7 error flow/unknown-destination there is no destination \"乙\"\n"
             "u.xml:3:7 error flow/unknown-destination there is no destination \"甲\"\n");
}

BOOST_AUTO_TEST_CASE(a_section_may_say_the_same_twice) {
  flow::Told told;
  Diagnostics section;
  for (const char* what : {"甲", "甲"}) section.add(mistake(what));
  told.add_section(section);
  told.add_section(section);
  BOOST_TEST(passed_on(told) ==
             "t.xml:3:7 error flow/unknown-destination there is no destination \"甲\"\n"
             "t.xml:3:7 note flow/repeated the same mistake occurs 1 more times\n");
}

BOOST_AUTO_TEST_CASE(of_one_place_a_thousand_are_shown_and_the_others_counted) {
  flow::Told told;
  for (int i = 1; i <= 1002; ++i) told.add(mistake(std::to_string(i)));
  told.add(mistake("1"));
  told.add(mistake("elsewhere", "u.xml"));
  const std::string all = passed_on(told);
  BOOST_TEST(all.starts_with("t.xml:3:7 error flow/unknown-destination there is no destination \"1\"\n"
                             "t.xml:3:7 note flow/repeated the same mistake occurs 1 more times\n"
                             "t.xml:3:7 error flow/unknown-destination there is no destination \"2\"\n"));
  BOOST_TEST(all.ends_with("t.xml:3:7 error flow/unknown-destination there is no destination \"1000\"\n"
                           "t.xml:3:7 note flow/left-out 2 other mistakes at this place are not shown\n"
                           "u.xml:3:7 error flow/unknown-destination there is no destination \"elsewhere\"\n"));
  BOOST_TEST(std::count(all.begin(), all.end(), '\n') == 1003);
}
