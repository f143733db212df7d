#pragma once
// Document order (XPath 1.0, 5): every node before its children, an element before its attributes, those before its
// children.
#include <cstdint>
#include <pugixml.hpp>
#include <unordered_map>
#include <vector>

namespace toji::xpath {

// Of one document, which does not change while this is used. Not for several threads at once.
class DocumentOrder {
 public:
  explicit DocumentOrder(const pugi::xml_node& root) : root_(root.root()) {}

  // Sorts the nodes and leaves each once.
  void sort(std::vector<pugi::xpath_node>&);

 private:
  bool before(const pugi::xpath_node&, const pugi::xpath_node&);
  std::uint32_t place(const pugi::xml_node&);
  std::uint32_t place(const pugi::xml_node& element, const pugi::xml_attribute&);

  pugi::xml_node root_;
  int compared_ = 0;  // pairs of elements, before there were places
  // Of each node, made when first asked for, and of the attributes of the elements that have been asked for.
  std::unordered_map<const void*, std::uint32_t> places_, attribute_places_;
};

}  // namespace toji::xpath
