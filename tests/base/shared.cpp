// Values that copies share until one is written to.
#include "base/shared.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {
using Text = toji::Shared<std::string>;
}

BOOST_AUTO_TEST_SUITE(shared)

BOOST_AUTO_TEST_CASE(copies_share_their_value) {
  const Text first(std::string("取組内容")), second = first;
  BOOST_TEST(&*first == &*second);
  BOOST_TEST(first.same(second));
}

BOOST_AUTO_TEST_CASE(what_is_written_to_one_copy_does_not_reach_the_others) {
  Text first(std::string("成果")), second = first;
  second.own() += "１";
  BOOST_TEST(*first == "成果");
  BOOST_TEST(*second == "成果１");
  const std::string* alone = &*second;
  second.own() += "２";
  BOOST_TEST(alone == &*second, "a value that nobody shares was copied");
}

BOOST_AUTO_TEST_CASE(one_that_was_never_written_to_is_the_default) {
  Text empty;
  BOOST_TEST(empty->empty());
  BOOST_TEST((empty == Text(std::string())));
  empty.own() = "備考";
  BOOST_TEST(Text()->empty());
}

BOOST_AUTO_TEST_CASE(equal_values_are_equal_without_being_shared) {
  const Text first(std::string("課")), second(std::string("課"));
  BOOST_TEST((first == second && !first.same(second)));
}

BOOST_AUTO_TEST_SUITE_END()
