#pragma once
// Location paths of names, some with a position, such as "実行課/@名", ".", "上位[2]/@番号" or "/冊子/年次/@名": most
// of a template's expressions. The first node that one selects is found by going there, several times quicker than by
// XPath's own engine.
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace toji::layout {

class Location {
 public:
  // Null when the expression is more than names of children with, perhaps, positions and an attribute's at the end.
  static std::shared_ptr<const Location> parse(std::string_view expression);

  // The nodes that XPath 1.0 selects by the expression, in document order: the first, null where there is none, or all.
  pugi::xpath_node first(const pugi::xml_node& context) const;
  std::vector<pugi::xpath_node> all(const pugi::xml_node& context) const;

  bool is_attribute() const { return !attribute_.empty(); }

 private:
  struct Step {
    std::string name;
    unsigned position = 0;  // among the children of the name, from 1; 0: any
  };
  static bool take_step(std::string_view text, Location&);
  // Goes on from a step; visit is told each node and says whether to go on. Whether it did to the end.
  template <typename Visit>
  bool walk(const pugi::xml_node& from, std::size_t step, const Visit& visit) const;

  bool absolute_ = false;
  std::vector<Step> elements_;
  std::string attribute_;  // empty: the path ends with an element
};

}  // namespace toji::layout
