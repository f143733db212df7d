#pragma once
// Running numbers in the formats that Japanese forms use.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace toji::bind {

// decimal 12, fullwidth １２, circled ⑫ (1 to 50), kanji 十二 (0 to 9999), roman xii (1 to 3999).
// Nothing when the number cannot be written so.
std::optional<std::string> format_number(std::int64_t number, std::string_view format);

}  // namespace toji::bind
