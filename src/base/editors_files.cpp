#include "base/editors_files.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace toji {

bool is_editors_file(std::string_view name) {
  constexpr std::array<std::string_view, 6> endings{"~", ".bak", ".orig", ".tmp", ".swp", ".swo"};
  const std::string small = lowered(name);
  if (small.starts_with('.') || small.starts_with("~$") || small == "thumbs.db" || small == "desktop.ini") return true;
  if (small.size() > 1 && small.starts_with('#') && small.ends_with('#')) return true;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return small.ends_with(end); });
}

}  // namespace toji
