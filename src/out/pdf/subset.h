#pragma once
// Font subsets (ISO 32000-1 9.9): of a face only the tables that a composite font needs and the glyphs that are used.
#include <map>
#include <string>
#include <vector>

#include "engine/font/face.h"

namespace toji::pdf {

struct Subset {
  std::string program;                             // a TrueType file, or a bare CFF table
  std::map<font::GlyphId, font::GlyphId> new_ids;  // of the glyphs asked for; empty where they are kept
};

// glyphs are in ascending order. keep_ids leaves the glyph numbers as they are.
// Throws EnvironmentError when the font's tables are damaged.
Subset subset(const font::Face&, const std::vector<font::GlyphId>& glyphs, bool keep_ids);

}  // namespace toji::pdf
