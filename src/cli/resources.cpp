#include "cli/resources.h"

#include <cstdlib>
#include <vector>

#include "base/diagnostics.h"
#include "cli/files.h"
#include "cli/messages.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> roots() {
  std::vector<fs::path> found;
  if (const char* share = std::getenv("TOJI_SHARE"); share != nullptr && *share != '\0') found.emplace_back(share);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return found;
  const fs::path above = program.parent_path().parent_path();
  found.push_back(above);
  found.push_back(above / "share" / "toji");
  found.push_back(above.parent_path() / "share" / "toji");
  return found;
}

}  // namespace

fs::path optional_resource(std::string_view name) {
  for (const fs::path& root : roots())
    if (is_there(root / name)) return root / name;
  return {};
}

fs::path resource(std::string_view name) {
  if (const fs::path found = optional_resource(name); !found.empty()) return found;
  std::string tried;
  for (const fs::path& root : roots()) tried += (tried.empty() ? "" : ", ") + root.string();
  throw EnvironmentError(messages::no_resource, {std::string(name), tried});
}

std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path normal = path.lexically_normal();
  if (error || normal.is_relative()) return normal.string();
  const fs::path relative = normal.lexically_relative(here);
  const bool below = !relative.empty() && *relative.begin() != "..";
  return (below ? relative : normal).string();
}

}  // namespace toji::cli
