#pragma once
#include <string>
#include <vector>

namespace toji::listen {

// A stretch of text that is spoken in one way.
struct Piece {
  std::string text;
  std::string expansion{};       // what the abbreviation stands for (E)
  std::string reading{};         // its ruby
  std::string language{};        // where it is not the document's
  bool is_link = false;
  std::string link_to{};         // the page's name or the address; empty where the link leads nowhere
  bool leads_outside = false;    // to an address
  std::string link_name{};       // Contents of the link's annotation
  unsigned link_areas = 0;       // how many annotations it has
  std::string new_page{};        // the name of the page that begins here; then there is no text
  int source = 0;                // pieces of one source that agree are one
};

// Joined to the last piece where nothing tells them apart.
void append(std::vector<Piece>&, Piece);

std::string text_of(const std::vector<Piece>&);

}  // namespace toji::listen
