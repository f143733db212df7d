#pragma once
// A dataset's folder for tests, by the same rules as the program's (report/dataset/load.h), without its bounds and messages.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "report/dataset/load.h"

namespace toji::dataset {

class PlainDisk : public Disk {
 public:
  bool is_there(const std::filesystem::path& path) override { return std::filesystem::exists(path); }
  bool is_folder(const std::filesystem::path& path) override { return std::filesystem::is_directory(path); }
  bool leads_to_folder(const std::filesystem::path& path) override { return std::filesystem::is_directory(path); }
  std::vector<std::string> names_in(const std::filesystem::path& folder) override {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  std::string bytes_of(const std::filesystem::path& path) override {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(out).str();
  }
  std::optional<std::string> sheet_bytes(const std::filesystem::path& path) override {
    return is_folder(path) ? std::nullopt : std::optional(bytes_of(path));
  }
};

inline Source load(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) throw std::runtime_error("no folder " + folder.string());
  PlainDisk disk;
  return load(folder, disk);
}

}  // namespace toji::dataset
