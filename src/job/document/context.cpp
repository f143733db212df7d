#include "job/document/context.h"

namespace toji::job {

namespace fs = std::filesystem;

std::string Environment::shown(const fs::path& path) const {
  const fs::path normal = path.lexically_normal();
  if (here.empty() || normal.is_relative()) return normal.string();
  const fs::path relative = normal.lexically_relative(here);
  const bool below = !relative.empty() && *relative.begin() != "..";
  return (below ? relative : normal).string();
}

Context Context::part() const {
  Context out{static_cast<const Environment&>(*this), names, {}, nullptr, checked_layouts};
  return out;
}

void Context::ended(std::string_view phase) const {
  if (listener != nullptr) listener->ended(phase);
}

void Context::reached(std::size_t done, std::size_t total) const {
  if (listener != nullptr) listener->reached(done, total);
}

Reaching::~Reaching() {
  if (context_.listener != nullptr) context_.listener->stopped();
}

}  // namespace toji::job
