// Paths of names and positions are gone along without lists of nodes, and find what pugixml's engine finds.
#include "engine/xpath/expression.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace toji::xpath;

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
                             "@名[1]",
                             "@名[2]",
                             "@*[2]",
                             "計画/@*[1]",
                             "*/@*[1]",
                             "@名/課",
                             "計画/@名/.",
                             "計画/@名/self::a",
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
                             "計画[1]/課/係",
                             "計画[0]",
                             "計画[1.5]",
                             "計画[2][1]",
                             "計画[1][2]",
                             "計画/@*",
                             "*/課/@*",
                             "node()",
                             "計画/node()",
                             "計画/./課/.",
                             "*[2]/*[1]",
                             "processing-instruction()",
                             "/",
                             "/冊子/計画/課/text()",
                             "self::冊子/計画",
                             "..",
                             "計画//課",
                             "//課[2]",
                             "計画/課/../@名"};

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

BOOST_AUTO_TEST_SUITE(plain_paths)

BOOST_DATA_TEST_CASE(a_path_finds_the_nodes_that_xpath_selects, paths) {
  pugi::xml_document tree;
  BOOST_TEST_REQUIRE(tree.load_string(document, pugi::parse_default | pugi::parse_pi));
  const auto no_variable = [](std::string_view) { return nullptr; };
  const auto parsed = Expression::parse(sample, no_variable);
  const auto& path = std::get<Expression>(parsed);
  const auto string = Expression::parse("string(" + std::string(sample) + ")", no_variable);
  const pugi::xpath_query query(sample);
  Source source(tree);
  for (const pugi::xpath_node& context : tree.select_nodes("//* | /")) {
    const pugi::xml_node node = context.node();
    Findings findings;
    pugi::xpath_node_set wanted = query.evaluate_node_set(node);
    wanted.sort();
    BOOST_TEST(described(path.first(node, source, findings)) == described(wanted.first()));
    BOOST_TEST(described(path.nodes(node, source, findings)) == described(wanted));
    BOOST_TEST(path.boolean(node, source, findings) == query.evaluate_boolean(node));
    BOOST_TEST(path.text(node, source, findings) == query.evaluate_string(node));
    BOOST_TEST(std::get<Expression>(string).is_text_of_node());
    BOOST_TEST(described(std::get<Expression>(string).first(node, source, findings)) == described(wanted.first()));
  }
}

BOOST_AUTO_TEST_SUITE_END()
