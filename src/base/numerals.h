#pragma once
// Running numbers as Japanese forms write them.
#include <cstdint>
#include <optional>
#include <string>

namespace toji {

// 12, １２, ⑫ (1 to 50), 十二 (0 to 9999), xii (1 to 3999).
enum class Numerals : std::uint8_t { decimal, fullwidth, circled, kanji, roman };

// Nothing when the number cannot be written so.
std::optional<std::string> in_numerals(std::int64_t number, Numerals);

}  // namespace toji
