#include "engine/layout/suggest.h"

#include "base/diagnostics.h"

namespace toji::layout {

std::string listed(const std::vector<std::string_view>& names) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i != 0) out += ", ";
    out += names[i];
  }
  return names.size() > most ? out + ", …" : out;
}

std::string suggestion(std::string_view name, const std::vector<std::string_view>& known) {
  const std::vector<std::string> near = nearest(name, known);
  if (near.empty()) return listed(known);
  return "→ " + listed({near.begin(), near.end()});
}

}  // namespace toji::layout
