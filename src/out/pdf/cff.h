#pragma once
// What a composite font must know of a CFF font program (Adobe Technical Note 5176): how CIDs select its glyphs.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace toji::pdf {

// The CID of each glyph of a CID-keyed font, in glyph order; empty for a font keyed by names, whose glyphs a
// composite font selects by index (ISO 32000-1 9.7.4.2). Nothing when the table is damaged.
std::optional<std::vector<std::uint16_t>> cff_charset(std::string_view table);

}  // namespace toji::pdf
