#pragma once
// The small types that attributes and texts hold, and what messages say of them.
#include <string>
#include <string_view>
#include <vector>

#include "report/dataset/vocabulary.h"

namespace toji::dataset {

bool is_value(Value, std::string_view text);
// What may be written, for a hint.
struct Allowed {
  std::string_view ja, en;
};
Allowed allowed_values(Value);
// The values that were probably meant, each of them valid, the likeliest first: ９．５ｐｔ is 9.5pt, 令和6年3月31日 is
// 2024-03-31, 6年3月31日 is that of 令和 or of 平成. None for a name that refers to others: they must know it.
std::vector<std::string> corrected(Value, std::string_view text);

// Compatibility characters folded (Unicode NFKC): Ａ → A, ５ → 5.
std::string nfkc(std::string_view);
// Digits 0 to 9 alone, at most nine; 0 for anything else.
unsigned number(std::string_view);

// The first of the names that looks the same as the word (base/look_alike.h); empty for none.
std::string alike(std::string_view word, const std::vector<std::string_view>& names);

// The nearest names, or all that there are where nothing is near.
std::string suggestion(const std::vector<std::string>& near, const std::vector<std::string_view>& all);

}  // namespace toji::dataset
