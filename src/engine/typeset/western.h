#pragma once
// Line breaks inside Western text by UAX #14, from ICU's data for Japanese with strict breaking.
#include <cstdint>
#include <string_view>
#include <vector>

namespace toji::typeset {

// Offsets at which a line may begin, ascending, 0 and the end left out.
// Source: UAX #14; ICU's rules "ja@lb=strict".
void western_breaks(std::u16string_view text, std::vector<std::uint32_t>& offsets);

}  // namespace toji::typeset
