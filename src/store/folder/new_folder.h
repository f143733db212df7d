#pragma once
// The boundary to the file system: a new folder appears whole or not at all.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/folder/leftovers.h"

namespace toji::folder {

struct File {
  std::string path;  // below the folder; as safe_path gives it
  std::string bytes;
};

enum class Access : std::uint8_t { writable, read_only };

// Makes the folder target, which must not exist, with these files and what folders they need. They are written into a
// hidden folder beside it (store/folder/leftovers.h), brought to the disk and renamed; no link is followed below target's own folder and no file
// is replaced. On any error nothing is left. Throws EnvironmentError; std::logic_error for a path that is not safe.
void write_new(const std::filesystem::path& target, const std::vector<File>&, Access = Access::writable);

// Makes a folder with those above it that are missing, each lasting. Throws EnvironmentError.
void make_parents(const std::filesystem::path&);

// Removes a folder with all in it, also what is read-only; links are removed, not followed. Reports nothing.
void remove_whole(const std::filesystem::path&);

}  // namespace toji::folder
