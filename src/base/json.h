#pragma once
// JSON (RFC 8259) as text.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toji {

// The text as a string with its quotes; control characters escaped (7).
std::string json_string(std::string_view text);
// Each value is JSON already.
std::string json_array(const std::vector<std::string>& values);
std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members);

}  // namespace toji
