#include "store/listen/piece.h"

namespace toji::listen {

namespace {

bool sound_alike(const Piece& a, const Piece& b) {
  return a.source == b.source && a.is_link == b.is_link && a.language == b.language && a.expansion == b.expansion &&
         a.reading == b.reading && a.link_to == b.link_to && a.link_name == b.link_name && a.new_page.empty() &&
         b.new_page.empty();
}

}  // namespace

void append(std::vector<Piece>& pieces, Piece piece) {
  if (!pieces.empty() && sound_alike(pieces.back(), piece))
    pieces.back().text += piece.text;
  else
    pieces.push_back(std::move(piece));
}

std::string text_of(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) out += piece.text;
  return out;
}

}  // namespace toji::listen
