#pragma once
// Which files of a folder are a dataset's. The file system is the caller's, who knows how its faults are told.
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "report/dataset/dataset.h"

namespace toji::dataset {

// Those beside the folder of the sheets.
inline constexpr std::array file_names{"plan.xml", "year.xml", "guide.xml", "gaiji.xml"};
inline constexpr const char* sheets_folder = "sheets";

// Each may throw EnvironmentError.
class Disk {
 public:
  virtual ~Disk() = default;
  virtual bool is_there(const std::filesystem::path&) = 0;
  virtual bool is_folder(const std::filesystem::path&) = 0;  // an error where it is a file
  virtual bool leads_to_folder(const std::filesystem::path&) = 0;  // false where that cannot be known
  virtual std::vector<std::string> names_in(const std::filesystem::path&) = 0;  // sorted
  virtual std::string bytes_of(const std::filesystem::path&) = 0;
  // The same; nothing where a folder has the sheet's name: that one stops nobody else.
  virtual std::optional<std::string> sheet_bytes(const std::filesystem::path&) = 0;
};

// Reads plan.xml, year.xml, guide.xml, gaiji.xml and sheets/*.xml into memory; other files are left alone. Names of
// others are kept where they may have been meant to be one of these.
Source load(const std::filesystem::path& folder, Disk&);

}  // namespace toji::dataset
