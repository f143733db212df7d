#pragma once
// Walking along an axis, and what a node test takes (XPath 1.0, 2.2 and 2.3).
#include <cstring>
#include <string_view>

#include "engine/xpath/expr.h"
#include "engine/xpath/string_value.h"

namespace toji::xpath {

bool matches(const NodeTest&, Axis, const pugi::xpath_node&);
inline bool is_declaration(const pugi::xml_attribute& a) {
  return std::strncmp(a.name(), "xmlns", 5) == 0 && (a.name()[5] == '\0' || a.name()[5] == ':');
}

// Whether a node of pugixml's tree is one of XPath's.
inline bool is_in_model(const pugi::xml_node& node) {
  return node.type() != pugi::node_declaration && node.type() != pugi::node_doctype;
}

// The nodes below, each before its children. visit returns whether to go on; so does each function here.
template <typename Visit>
bool walk_descendants(const pugi::xml_node& root, const Visit& visit) {
  pugi::xml_node at = root.first_child();
  while (at) {
    if (is_in_model(at) && !visit(pugi::xpath_node(at))) return false;
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != root && !at.next_sibling()) at = at.parent();
    if (at == root) return true;
    at = at.next_sibling();
  }
  return true;
}

// The nodes below in reverse: each behind its children.
template <typename Visit>
bool walk_descendants_back(const pugi::xml_node& root, const Visit& visit) {
  for (pugi::xml_node at = root.last_child(); at; at = at.previous_sibling()) {
    if (!walk_descendants_back(at, visit)) return false;
    if (is_in_model(at) && !visit(pugi::xpath_node(at))) return false;
  }
  return true;
}

template <typename Visit>
bool walk_following(const pugi::xpath_node& from, const Visit& visit) {
  // The children of an attribute's element follow the attribute.
  if (from.attribute() && !walk_descendants(from.parent(), visit)) return false;
  for (pugi::xml_node at = from.attribute() ? from.parent() : from.node(); at; at = at.parent()) {
    for (pugi::xml_node next = at.next_sibling(); next; next = next.next_sibling()) {
      if (is_in_model(next) && !visit(pugi::xpath_node(next))) return false;
      if (!walk_descendants(next, visit)) return false;
    }
  }
  return true;
}

template <typename Visit>
bool walk_preceding(const pugi::xpath_node& from, const Visit& visit) {
  for (pugi::xml_node at = from.attribute() ? from.parent() : from.node(); at; at = at.parent()) {
    for (pugi::xml_node next = at.previous_sibling(); next; next = next.previous_sibling()) {
      if (!walk_descendants_back(next, visit)) return false;
      if (is_in_model(next) && !visit(pugi::xpath_node(next))) return false;
    }
  }
  return true;
}

// The axis' nodes in its own order, nearest first.
template <typename Visit>
bool walk(Axis axis, const pugi::xpath_node& from, const Visit& visit) {
  const pugi::xml_node node = from.node();  // null for an attribute
  switch (axis) {
    case Axis::self:
      return visit(from);
    case Axis::child:
      for (pugi::xml_node at = node.first_child(); at; at = at.next_sibling())
        if (is_in_model(at) && !visit(pugi::xpath_node(at))) return false;
      return true;
    case Axis::attribute:
      for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute())
        if (!is_declaration(at) && !visit(pugi::xpath_node(at, node))) return false;
      return true;
    case Axis::descendant_or_self:
      if (!visit(from)) return false;
      [[fallthrough]];
    case Axis::descendant:
      return walk_descendants(node, visit);
    case Axis::parent:
      return !from.parent() || visit(pugi::xpath_node(from.parent()));
    case Axis::ancestor_or_self:
      if (!visit(from)) return false;
      [[fallthrough]];
    case Axis::ancestor:
      for (pugi::xml_node at = from.parent(); at; at = at.parent())
        if (!visit(pugi::xpath_node(at))) return false;
      return true;
    case Axis::following_sibling:
      for (pugi::xml_node at = node.next_sibling(); at; at = at.next_sibling())
        if (is_in_model(at) && !visit(pugi::xpath_node(at))) return false;
      return true;
    case Axis::preceding_sibling:
      for (pugi::xml_node at = node.previous_sibling(); at; at = at.previous_sibling())
        if (is_in_model(at) && !visit(pugi::xpath_node(at))) return false;
      return true;
    case Axis::following:
      return walk_following(from, visit);
    case Axis::preceding:
      return walk_preceding(from, visit);
  }
  return true;
}

}  // namespace toji::xpath
