#pragma once
// The hint under an unknown name: the nearest known ones, or all when there are few.
#include <string>
#include <string_view>
#include <vector>

namespace toji::layout {

// "「sheet」?" for names near to it, else the list of what there is; empty when there is nothing to choose from.
std::string suggestion(std::string_view name, const std::vector<std::string_view>& known);
// The names joined for a message, the first twelve of them.
std::string listed(const std::vector<std::string_view>& names);

}  // namespace toji::layout
