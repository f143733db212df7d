#pragma once
// What comes with the program: layouts/, fonts/, data/.
#include <filesystem>
#include <string_view>
#include <vector>

namespace toji::job {

class Resources {
 public:
  Resources() = default;
  // Folders that may have them, the first before the others.
  explicit Resources(std::vector<std::filesystem::path> roots) : roots_(std::move(roots)) {}

  // The file or folder of that name ("fonts/fonts.xml") in the first folder that has it. Throws EnvironmentError when
  // there is none.
  std::filesystem::path path(std::string_view name) const;
  // The same; empty when there is none.
  std::filesystem::path optional_path(std::string_view name) const;

 private:
  std::vector<std::filesystem::path> roots_;
};

}  // namespace toji::job
