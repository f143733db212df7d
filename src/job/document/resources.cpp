#include "job/document/resources.h"

#include "job/document/messages.h"
#include "job/files/files.h"

namespace toji::job {

namespace fs = std::filesystem;

fs::path Resources::optional_path(std::string_view name) const {
  for (const fs::path& root : roots_)
    if (is_there(root / name)) return root / name;
  return {};
}

fs::path Resources::path(std::string_view name) const {
  if (const fs::path found = optional_path(name); !found.empty()) return found;
  std::string tried;
  for (const fs::path& root : roots_) tried += (tried.empty() ? "" : ", ") + root.string();
  throw EnvironmentError(messages::no_resource, {std::string(name), tried});
}

}  // namespace toji::job
