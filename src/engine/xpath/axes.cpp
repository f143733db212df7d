#include "engine/xpath/axes.h"

namespace toji::xpath {

bool matches(const NodeTest& test, Axis axis, const pugi::xpath_node& node) {
  using Kind = NodeTest::Kind;
  const bool attribute = static_cast<bool>(node.attribute());
  // What the axis holds in the main: attributes on their own axis, elsewhere elements.
  const bool principal = axis == Axis::attribute ? attribute : node.node().type() == pugi::node_element;
  const char* const name = attribute ? node.attribute().name() : node.node().name();
  switch (test.kind) {
    case Kind::node:
      return true;
    case Kind::name:
      return principal && test.name == name;
    case Kind::any_name:
      return principal;
    case Kind::prefix:
      return principal && std::string_view(name).starts_with(test.name);
    case Kind::text:
      return !attribute && is_text(node.node());
    case Kind::comment:
      return !attribute && node.node().type() == pugi::node_comment;
    case Kind::instruction:
      return !attribute && node.node().type() == pugi::node_pi && (test.name.empty() || test.name == name);
  }
  return false;
}

}  // namespace toji::xpath
