// What evaluations cost together has a bound, whatever each of them costs alone.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "engine/xpath/expression.h"

using namespace toji::xpath;

namespace {

struct Document {
  pugi::xml_document tree;
  Variable text, nodes;

  Document() {
    std::string data = "<d>";
    for (int i = 0; i < 300; ++i) data += "<a n='" + std::to_string(i % 7) + "'>" + std::string(1000, 'a') + "</a>";
    std::string attributes;
    for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "='" + std::to_string(i) + "'";
    BOOST_REQUIRE(tree.load_string((data + "<b" + attributes + "/></d>").c_str()));
    text.string = std::string(300'000, 'a');
    nodes.type = Type::nodes;
    for (const auto& node : tree.select_nodes("//a")) nodes.nodes.push_back(node);
  }

  Expression parsed(const std::string& expression) {
    auto found = Expression::parse(expression, [this](std::string_view name) { return name == "t" ? &text : &nodes; });
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<Expression>(found), expression);
    return std::get<Expression>(std::move(found));
  }
};

// Each does much for its few signs: with the characters of the data or of $t, or with its nodes.
const char* const costly[] = {"string(.)",
                              "string-length()",
                              "normalize-space(.)",
                              "translate($t, 'abc', 'xyz')",
                              "translate($t, $t, $t)",
                              "concat($t, $t, $t)",
                              "substring($t, 2)",
                              "contains($t, concat(substring($t, 150000), 'b'))",
                              "substring-after($t, concat(substring($t, 150000), 'b'))",
                              "starts-with($t, .)",
                              "$t = .",
                              "boolean($t)",
                              "number($t)",
                              "count(//*)",
                              "count(//a/preceding-sibling::*)",
                              "count(//@*/..)",
                              "count(b/@* | b/@*)",
                              "//a = //a/@n",
                              "//a < //a/@n",
                              "count($n[. = 'x'])",
                              "count($n[position() > 1 and last() > 2])",
                              "count($n | $n)",
                              "boolean($n)",
                              "sum(//@*)",
                              "b/@a299",
                              "count(//a[lang('ja')])",
                              "count(//a[namespace-uri() = 'x'])",
                              "a[300]",
                              "zz",
                              "a/zz/@n"};

}  // namespace

// No evaluation is free, and ten thousand small ones, or a few dozen large ones, come to the bound: in steps, so in a
// time that does not depend on the expression.
BOOST_DATA_TEST_CASE(repeated_evaluations_come_to_an_end, boost::unit_test::data::make(costly)) {
  Document document;
  const Expression expression = document.parsed(sample);
  Source source(document.tree);
  Findings findings;
  const pugi::xml_node root = document.tree.document_element();
  std::uint64_t least = Cost::few;
  int rounds = 0;
  for (; !findings.too_costly && rounds < 100'000; ++rounds) {
    const std::uint64_t before = source.cost.spent();
    expression.boolean(root, source, findings);
    least = std::min(least, source.cost.spent() - before);
  }
  BOOST_TEST(findings.too_costly);
  BOOST_TEST(least > 0U);
  BOOST_TEST(source.cost.spent() < 2 * (Cost::few + 302 * Cost::for_element + 301'000 * Cost::for_byte));
  // From then on nothing is done any more.
  const std::uint64_t spent = source.cost.spent();
  BOOST_TEST(!document.parsed("count(//*) > 0").boolean(root, source, findings));
  BOOST_TEST(source.cost.spent() < spent + 100);
}

// A step is about as long as any other: what works on n characters takes n times the steps of one.
BOOST_AUTO_TEST_CASE(the_cost_of_a_text_grows_with_it) {
  for (const char* text : {"string($t)", "translate($t, 'a', 'b')", "normalize-space($t)", "contains($t, 'b')"}) {
    const auto cost = [&](std::size_t characters) {
      Document document;
      document.text.string = std::string(characters, 'a');
      Source source(document.tree);
      Findings findings;
      document.parsed(text).text(document.tree, source, findings);
      return source.cost.spent();
    };
    BOOST_TEST(cost(80'000) > cost(8) + 9'000, text);
    BOOST_TEST(cost(800'000) < 11 * cost(80'000), text);
  }
}

BOOST_AUTO_TEST_CASE(one_evaluation_has_a_bound) {
  std::string text = "<d>";
  for (int i = 0; i < 40'000; ++i) text += "<a/>";
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_string((text + "</d>").c_str()));
  const auto expression = Expression::parse("//*[count(//*) > 0]", [](std::string_view) { return nullptr; });
  Source source(document);
  Findings findings;
  BOOST_TEST(std::get<Expression>(expression).nodes(document, source, findings).empty());
  BOOST_TEST(findings.too_costly);
}
