#pragma once
// The small types that attributes and texts hold, and what messages say of them.
#include <string>
#include <string_view>
#include <vector>

#include "dataset/vocabulary.h"

namespace toji::dataset {

bool is_value(Value, std::string_view text);
// For a hint; words that both languages share.
std::string_view allowed_values(Value);

// Compatibility characters folded (Unicode NFKC): Ａ → A, ５ → 5.
std::string nfkc(std::string_view);
// Digits 0 to 9 alone, at most nine; 0 for anything else.
unsigned number(std::string_view);

// The nearest names, or all that there are where nothing is near.
std::string suggestion(const std::vector<std::string>& near, const std::vector<std::string_view>& all);

}  // namespace toji::dataset
