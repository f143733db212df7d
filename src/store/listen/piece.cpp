#include "store/listen/piece.h"

namespace toji::listen {

void append(std::vector<Piece>& pieces, Piece piece) {
  if (!pieces.empty()) {
    std::string text = std::move(piece.text);
    piece.text = pieces.back().text;
    const bool same = pieces.back() == piece && piece.new_page.empty();
    piece.text = std::move(text);
    if (same) {
      pieces.back().text += piece.text;
      return;
    }
  }
  pieces.push_back(std::move(piece));
}

std::string text_of(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) out += piece.text;
  return out;
}

}  // namespace toji::listen
