#pragma once
// XPath 1.0, 5: the text of a node with all that is in it.
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace toji::xpath {

inline bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Where a text is put together that does not stand in one piece, and how many nodes have been visited for it.
struct Room {
  std::string text;
  std::size_t visited = 0;
};
// Holds as long as the document and the room.
std::string_view string_value(const pugi::xml_node&, Room&);
std::string_view string_value(const pugi::xpath_node&, Room&);

}  // namespace toji::xpath
