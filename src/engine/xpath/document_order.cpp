#include "engine/xpath/document_order.h"

#include <algorithm>

namespace toji::xpath {
namespace {

pugi::xml_node element_of(const pugi::xpath_node& node) { return node.attribute() ? node.parent() : node.node(); }

// The node that follows in document order; null behind the last one.
pugi::xml_node next_of(const pugi::xml_node& node) {
  if (const pugi::xml_node child = node.first_child()) return child;
  for (pugi::xml_node at = node; at; at = at.parent())
    if (const pugi::xml_node next = at.next_sibling()) return next;
  return {};
}

// From the root down to the node.
std::vector<pugi::xml_node> way_to(const pugi::xml_node& node) {
  std::vector<pugi::xml_node> way;
  for (pugi::xml_node at = node; at; at = at.parent()) way.push_back(at);
  std::reverse(way.begin(), way.end());
  return way;
}

// Of two nodes of one document, found by the elements around them.
bool stands_before(const pugi::xml_node& left, const pugi::xml_node& right) {
  const auto left_way = way_to(left), right_way = way_to(right);
  const auto [l, r] = std::mismatch(left_way.begin(), left_way.end(), right_way.begin(), right_way.end());
  if (l == left_way.end() || r == right_way.end()) return l == left_way.end();  // one of them lies in the other
  for (pugi::xml_node at = l->next_sibling(); at; at = at.next_sibling())
    if (at == *r) return true;
  return false;
}

}  // namespace

std::uint32_t DocumentOrder::place(const pugi::xml_node& node) {
  if (places_.empty()) {
    std::uint32_t place = 0;
    for (pugi::xml_node at = root_; at; at = next_of(at)) places_.emplace(at.internal_object(), place++);
  }
  const auto found = places_.find(node.internal_object());
  return found == places_.end() ? 0 : found->second;
}

std::uint32_t DocumentOrder::place(const pugi::xml_node& element, const pugi::xml_attribute& attribute) {
  const auto found = attribute_places_.find(attribute.internal_object());
  if (found != attribute_places_.end()) return found->second;
  std::uint32_t place = 0;
  for (const pugi::xml_attribute& each : element.attributes())
    attribute_places_.emplace(each.internal_object(), place++);
  return attribute_places_.at(attribute.internal_object());
}

bool DocumentOrder::before(const pugi::xpath_node& left, const pugi::xpath_node& right) {
  const pugi::xml_node left_element = element_of(left), right_element = element_of(right);
  if (left_element != right_element) {
    // A few comparisons are cheaper than a look at the whole document.
    constexpr int few = 64;
    if (places_.empty() && compared_++ < few) return stands_before(left_element, right_element);
    return place(left_element) < place(right_element);
  }
  if (!left.attribute() || !right.attribute()) return !left.attribute() && right.attribute();
  return place(left_element, left.attribute()) < place(left_element, right.attribute());
}

void DocumentOrder::sort(std::vector<pugi::xpath_node>& nodes) {
  if (nodes.size() < 2) return;
  std::sort(nodes.begin(), nodes.end(), [this](const auto& left, const auto& right) { return before(left, right); });
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

}  // namespace toji::xpath
