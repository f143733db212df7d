#include "engine/data_tree/span_table.h"

#include <boost/test/unit_test.hpp>

namespace toji::data_tree {

BOOST_AUTO_TEST_SUITE(span_table)

BOOST_AUTO_TEST_CASE(a_node_has_the_place_that_it_was_last_given) {
  std::vector<double> nodes(10'000);
  SpanTable table;
  BOOST_TEST(table.find(nodes.data()) == nullptr);
  for (std::uint32_t i = 0; i < nodes.size(); i += 2) table.set(&nodes[i], {"a.xml", i + 1, 1});
  for (std::uint32_t i = 0; i < nodes.size(); i += 4) table.set(&nodes[i], {"b.xml", i + 1, 2});
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Span* found = table.find(&nodes[i]);
    BOOST_TEST_REQUIRE((found != nullptr) == (i % 2 == 0));
    if (found) BOOST_TEST_REQUIRE((*found == (i % 4 == 0 ? Span{"b.xml", i + 1, 2} : Span{"a.xml", i + 1, 1})));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::data_tree
