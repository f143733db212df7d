#pragma once
// A folder from outside, read without following a link or leaving it.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/diagnostics.h"

namespace toji::archive {

struct Limits {
  std::size_t files = 20'000;
  std::size_t file_bytes = std::size_t{1} << 30;
  std::size_t bytes = std::size_t{4} << 30;
};

class Folder {
 public:
  // Throws EnvironmentError when there is no such folder. A link to a folder is followed here only: the user named it.
  explicit Folder(std::filesystem::path, Limits = {});

  // Every file below with its digest, by its name in NFC. What is no plain file, has an unsafe name, goes beyond the
  // limits or is an empty folder is reported; what a system or an editor puts anywhere (base/editors_files.h) is
  // reported as foreign and passed over. names must outlive the diagnostics. Throws EnvironmentError.
  std::map<std::string, std::string> survey(FileNames&, Diagnostics&);

  // A file that the survey found. Throws EnvironmentError.
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const { return found_.count(name) != 0; }
  // As if the survey had not found it.
  void forget(const std::string& name) { found_.erase(name); }
  std::vector<std::string> names() const;  // of the files that the survey found, in the order of their bytes

  const std::filesystem::path& path() const { return path_; }
  // The file's name for messages.
  std::string shown(const std::string& name) const { return (path_ / name).string(); }

 private:
  friend class Survey;
  std::filesystem::path path_;
  Limits limits_;
  Descriptor opened_;
  std::map<std::string, std::string> found_;  // by the name in NFC: the name on the disk
};

}  // namespace toji::archive
