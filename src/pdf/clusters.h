#pragma once
// Which text each glyph of a run stands for.
#include <string_view>

#include "page/document.h"

namespace toji::pdf {

// A cluster: glyphs that together stand for one text. The first carries it, the later ones have none (page::Glyph).
struct Cluster {
  std::size_t begin = 0, end = 0;  // glyphs
  std::string_view text;
};

Cluster cluster_at(const page::GlyphRun&, std::size_t begin);

// The part of the cluster's text that its glyph i is to say: all of it when it is alone, a character each and the rest
// for the last when there are enough of them, as for a letter and its mark. Else all for the first, nothing for others.
std::string_view part_of(const Cluster&, std::size_t i);

}  // namespace toji::pdf
