// Location paths of names and positions find what XPath's engine finds.
#include "layout/location.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using toji::layout::Location;

namespace {

constexpr const char* document = R"(<冊子 年="R5">
  <?課 no element?>
  <計画 名="第二次"><課 id="a"/><課 id="b">福祉課<係/></課></計画>
  <計画 名="第三次"><課/><課 id="c"><係 名="x">係</係></課></計画>
  <a.b c-d="1"/><div>div</div><空/>
</冊子>)";

const char* const paths[] = {".",
                             "計画",
                             "計画/課",
                             "計画/課/係",
                             "計画/@名",
                             "計画/課/@id",
                             "課",
                             "@年",
                             "@無",
                             "無/課",
                             "/冊子",
                             "/冊子/計画/課/係/@名",
                             "/計画",
                             "/冊子/@年",
                             "a.b/@c-d",
                             "div",
                             "計画/空",
                             "空",
                             "計画/課/@無",
                             "/冊子/空/@年",
                             "係",
                             "/冊子/計画/係",
                             "計画[1]",
                             "計画[2]/課[2]/@id",
                             "計画/課[2]",
                             "課[1]/@id",
                             "計画[3]",
                             "計画/課[2]/係",
                             "/冊子[1]/計画[02]/@名",
                             "div[1]",
                             "計画[1]/課/係"};

const char* const others[] = {
    "",        "/",        "..",         "*",         "@*",        "//課",      "計画//課",     "計画[0]", "計画[-1]",
    "計画[1",  "計画[1]]", "計画[1][1]", "計画[ 1 ]", "計画[@名]", "計画[1.0]", "計画[last()]", "@年[1]",  "[1]",
    "計画[]",  "計画/",    "count(a)",   "a|b",       "@a/b",      "text()",    "$x",           "1",       "-a",
    "a and b", "a:b",      "@xmlns:a",   "'yes'",     "計画/.",    "self::a",   "a /b",         "計画/@"};

std::string described(const pugi::xpath_node& node) {
  if (!node) return "nothing";
  return node.attribute() ? node.parent().path() + "/@" + node.attribute().name()
                          : node.node().path() + "#" + std::to_string(node.node().offset_debug());
}

std::string described(const auto& nodes) {
  std::string all;
  for (const pugi::xpath_node& node : nodes) all += described(node) + "\n";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(location)

BOOST_DATA_TEST_CASE(a_path_finds_the_nodes_that_xpath_selects, paths) {
  pugi::xml_document tree;
  BOOST_TEST_REQUIRE(tree.load_string(document, pugi::parse_default | pugi::parse_pi));
  const auto location = Location::parse(sample);
  BOOST_TEST_REQUIRE(location != nullptr);
  const pugi::xpath_query query(sample);
  for (const pugi::xpath_node& context : tree.select_nodes("//* | /")) {
    BOOST_TEST(described(location->first(context.node())) ==
               described(query.evaluate_node_set(context.node()).first()));
    BOOST_TEST(described(location->all(context.node())) == described(query.evaluate_node_set(context.node())));
    BOOST_TEST(bool(location->first(context.node())) == query.evaluate_boolean(context.node()));
  }
}

BOOST_DATA_TEST_CASE(whatever_else_is_left_to_xpath, others) { BOOST_TEST(Location::parse(sample) == nullptr); }

BOOST_AUTO_TEST_SUITE_END()
