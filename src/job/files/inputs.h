#pragma once
// The files that a run reads, so that it writes over none of them (job/files/outputs.h).
#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/looked_at.h"

namespace toji::job {

// A file of the system, whatever its names and the links that lead to it.
struct FileId {
  std::uint64_t device = 0, inode = 0;
  auto operator<=>(const FileId&) const = default;
};
FileId id_of(const Look&);

// Told of each file that job/files/files.h opens for it. Thread-safe.
class Inputs {
 public:
  void note(const Look&, const std::filesystem::path&);
  // The same of what lies at this path, a file or a folder; nothing where nothing does. As the following, throws
  // EnvironmentError where that cannot be known.
  void note(const std::filesystem::path&);
  // A folder in which nothing may be written either.
  void note_closed_folder(const std::filesystem::path&);

  // The name by which it was read; nothing for a file that was not.
  std::optional<std::string> name_of(const FileId&) const;
  // The closed folder that the path lies in.
  std::optional<std::string> closed_folder_of(const std::filesystem::path&) const;

 private:
  mutable std::mutex mutex_;  // of the following
  std::map<FileId, std::string> files_, closed_folders_;
};

}  // namespace toji::job
