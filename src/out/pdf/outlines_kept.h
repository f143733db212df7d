#pragma once
// Whether a subset still has what it was made for: HarfBuzz takes what it has no memory for as empty and goes on.
#include <string_view>
#include <vector>

#include "engine/font/face.h"

namespace toji::pdf {

// Whether each glyph of the face that has an outline has one in the subset, a TrueType file, where it has the number at
// its place in new_ids; also the parts of composite glyphs (OpenType, glyf).
bool outlines_kept(const font::Face&, const std::vector<font::GlyphId>& glyphs, std::string_view subset,
                   const std::vector<font::GlyphId>& new_ids);

}  // namespace toji::pdf
