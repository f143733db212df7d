#include "job/files/inputs.h"

#include "job/files/files.h"
#include "job/files/system_error.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> found(const std::map<FileId, std::string>& files, const FileId& id) {
  const auto at = files.find(id);
  return at == files.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace

FileId id_of(const Look& look) { return {look.status().st_dev, look.status().st_ino}; }

void Inputs::note(const Look& look, const fs::path& path) {
  const std::lock_guard lock(mutex_);
  files_.emplace(id_of(look), path.string());
}

void Inputs::note(const fs::path& path) {
  if (const Look look = known(path); look.is_there()) note(look, path);
}

void Inputs::note_closed_folder(const fs::path& path) {
  const Look look = known(path);
  if (look.is_absent()) return;
  const std::lock_guard lock(mutex_);
  closed_folders_.emplace(id_of(look), path.string());
}

std::optional<std::string> Inputs::name_of(const FileId& id) const {
  const std::lock_guard lock(mutex_);
  return found(files_, id);
}

std::optional<std::string> Inputs::closed_folder_of(const fs::path& path) const {
  fs::path folder = real_path(path);
  const std::lock_guard lock(mutex_);
  if (closed_folders_.empty()) return std::nullopt;
  for (;; folder = folder.parent_path()) {
    if (const Look look = known(folder); look.is_there())
      if (auto name = found(closed_folders_, id_of(look))) return name;
    if (!folder.has_relative_path()) return std::nullopt;
  }
}

}  // namespace toji::job
