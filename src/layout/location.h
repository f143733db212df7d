#pragma once
// Location paths of names alone, such as "実行課/@名", "." or "/冊子/年次/@名": most of a template's expressions. The
// first node that one selects is found by going there, several times quicker than XPath's own engine.
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace toji::layout {

class Location {
 public:
  // Null when the expression is more than names of children with, perhaps, an attribute's at the end.
  static std::shared_ptr<const Location> parse(std::string_view expression);

  // The first of the nodes that XPath 1.0 selects by the expression, in document order; null where there is none.
  pugi::xpath_node first(const pugi::xml_node& context) const;

 private:
  pugi::xpath_node find(const pugi::xml_node& from, std::size_t step) const;

  bool absolute_ = false;
  std::vector<std::string> elements_;
  std::string attribute_;  // empty: the path ends with an element
};

}  // namespace toji::layout
