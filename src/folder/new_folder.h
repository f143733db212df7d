#pragma once
// The boundary to the file system: a new folder appears whole or not at all.
#include <filesystem>
#include <string>
#include <vector>

namespace toji::folder {

struct File {
  std::string path;  // below the folder; as safe_path gives it
  std::string bytes;
};

// Makes the folder target, which must not exist, with these files and what folders they need. They are written into a
// hidden folder beside it, brought to the disk and renamed; no link is followed below target's own folder and no file
// is replaced. On any error nothing is left. Throws EnvironmentError; std::logic_error for a path that is not safe.
void write_new(const std::filesystem::path& target, const std::vector<File>&);

}  // namespace toji::folder
