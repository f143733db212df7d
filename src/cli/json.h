#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toji::cli {

// The text as a JSON string with its quotes (RFC 8259, 7).
std::string json_string(std::string_view text);
std::string json_array(const std::vector<std::string>& values);
// Each value is JSON already.
std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members);

}  // namespace toji::cli
