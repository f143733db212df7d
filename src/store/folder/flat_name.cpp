#include "store/folder/flat_name.h"

namespace toji::folder {

std::string flat_name(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (c == '+')
      out += "%2B";
    else if (c == '%')
      out += "%25";
    else
      out += c == '/' ? '+' : c;
  }
  return out;
}

std::string path_of_flat_name(std::string_view name) {
  if (name.find('/') != std::string_view::npos) return std::string(name);
  std::string out;
  while (!name.empty()) {
    const bool is_plus = name.starts_with("%2B"), is_percent = name.starts_with("%25");
    if (is_plus || is_percent)
      out += is_plus ? '+' : '%';
    else
      out += name.front() == '+' ? '/' : name.front();
    name.remove_prefix(is_plus || is_percent ? 3 : 1);
  }
  return out;
}

}  // namespace toji::folder
