#pragma once
// Glyph metrics in CIDFonts (ISO 32000-1 9.7.4.3).
#include <string>

#include "out/pdf/glyph_codes.h"

namespace toji::pdf {

// "/DW …/W[…]": DW is the commonest width, W states the others: "c [w …]" or, for equal ones in a row, "first last w".
std::string width_entries(const GlyphCodes&);

}  // namespace toji::pdf
