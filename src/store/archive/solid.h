#pragma once
// Texts without blanks, as they are compared.
#include <string>
#include <string_view>
#include <vector>

namespace toji::archive {

std::string solid(std::string_view);

// A page's text without blanks, and where lines and words begin and end in it: at the offsets that are bounds.
struct SolidPage {
  std::string text;
  std::vector<std::size_t> bounds;  // ascending
  std::vector<bool> is_bound;       // by offset, text.size() included
};
SolidPage solid_page(std::string_view);

}  // namespace toji::archive
