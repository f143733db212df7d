#include "engine/xpath/string_value.h"

#include "engine/xpath/axes.h"

namespace toji::xpath {

std::string_view string_value(const pugi::xpath_node& node, Room& room) {
  if (const pugi::xml_attribute attribute = node.attribute()) return attribute.value();
  return string_value(node.node(), room);
}

std::string_view string_value(const pugi::xml_node& element, Room& room) {
  if (element.type() != pugi::node_element && element.type() != pugi::node_document) return element.value();
  const pugi::xml_node only = element.first_child();
  if (!only) return {};
  if (is_text(only) && !only.next_sibling()) return only.value();
  room.text.clear();
  walk_descendants(element, [&room](const pugi::xpath_node& below) {
    ++room.visited;
    if (is_text(below.node())) room.text += below.node().value();
    return true;
  });
  return room.text;
}

}  // namespace toji::xpath
