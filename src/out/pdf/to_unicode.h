#pragma once
// ToUnicode CMaps (ISO 32000-1 9.10.3).
#include <string>
#include <vector>

#include "out/pdf/glyph_codes.h"

namespace toji::pdf {

// The CMap's program, undeflated. Entries are in the order of their CIDs. Runs of characters that follow one another
// become ranges, sequences and what stands alone single characters; no block has more than 100 entries.
std::string to_unicode_cmap(const std::vector<GlyphCodes::Entry>&);

}  // namespace toji::pdf
