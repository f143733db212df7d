#include "cli/inputs.h"

#include <sys/stat.h>

#include <map>
#include <mutex>

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

FileId id_of(const struct stat& status) { return {status.st_dev, status.st_ino}; }

void note_input(const struct stat& status, const fs::path& path) {
  const std::lock_guard lock(noted().mutex);
  if (!noted().stopped) noted().files.emplace(id_of(status), path.string());
}

void note_input(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) note_input(status, path);
}

void note_closed_folder(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return;
  const std::lock_guard lock(noted().mutex);
  noted().closed_folders.emplace(id_of(status), path.string());
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
    struct stat status {};
    if (stat(folder.c_str(), &status) == 0)
      if (auto name = found(noted().closed_folders, id_of(status))) return name;
    if (!folder.has_relative_path()) return std::nullopt;
  }
}

}  // namespace toji::cli
