#include "cli/inputs.h"

#include <map>
#include <mutex>

#include "cli/files.h"
#include "cli/system_error.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

struct Noted {
  std::mutex mutex;
  std::map<FileId, std::string> files, closed_folders;
  bool stopped = false;
};

Noted& noted() {
  static Noted run;
  return run;
}

std::optional<std::string> found(const std::map<FileId, std::string>& files, const FileId& id) {
  const auto at = files.find(id);
  return at == files.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace

FileId id_of(const Look& look) { return {look.status().st_dev, look.status().st_ino}; }

void note_input(const Look& look, const fs::path& path) {
  const std::lock_guard lock(noted().mutex);
  if (!noted().stopped) noted().files.emplace(id_of(look), path.string());
}

void note_input(const fs::path& path) {
  if (const Look look = known(path); look.is_there()) note_input(look, path);
}

void note_closed_folder(const fs::path& path) {
  const Look look = known(path);
  if (look.is_absent()) return;
  const std::lock_guard lock(noted().mutex);
  noted().closed_folders.emplace(id_of(look), path.string());
}

void stop_noting_inputs() {
  const std::lock_guard lock(noted().mutex);
  noted().stopped = true;
}

std::optional<std::string> input_of(const FileId& id) {
  const std::lock_guard lock(noted().mutex);
  return found(noted().files, id);
}

std::optional<std::string> closed_folder_of(const fs::path& path) {
  fs::path folder = real_path(path);
  const std::lock_guard lock(noted().mutex);
  if (noted().closed_folders.empty()) return std::nullopt;
  for (;; folder = folder.parent_path()) {
    if (const Look look = known(folder); look.is_there())
      if (auto name = found(noted().closed_folders, id_of(look))) return name;
    if (!folder.has_relative_path()) return std::nullopt;
  }
}

}  // namespace toji::cli
