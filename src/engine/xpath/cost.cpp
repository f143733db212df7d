#include "engine/xpath/cost.h"

#include <string>

#include "engine/xpath/axes.h"

namespace toji::xpath {

DocumentSize size_of(const pugi::xml_node& root) {
  DocumentSize size;
  const auto bytes = [](const char* text) { return std::char_traits<char>::length(text); };
  walk_descendants(root, [&](const pugi::xpath_node& found) {
    const pugi::xml_node node = found.node();
    if (node.type() == pugi::node_element) ++size.elements;
    size.bytes += bytes(node.value());
    for (const pugi::xml_attribute& attribute : node.attributes()) size.bytes += bytes(attribute.value());
    return true;
  });
  return size;
}

bool Cost::affords_more() {
  if (!measured_) {
    const DocumentSize size = size_of(root_);
    affordable_ = few + size.elements * for_element + size.bytes * for_byte;
    measured_ = true;
  }
  return spent_ <= affordable_;
}

}  // namespace toji::xpath
