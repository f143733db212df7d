#pragma once
// A file of lines, read one at a time: an error of the system is thrown and never looks like an end.
#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/descriptor.h"

namespace toji::batch {

class LineFile {
 public:
  // Throws EnvironmentError, as everything here.
  explicit LineFile(std::filesystem::path);

  // The next line, without its end, into line; false behind the last.
  bool next(std::string& line);
  // Whether the line that next gave last had an end: the last of a file that was cut off has none.
  bool is_whole() const { return whole_; }

 private:
  bool fill();

  std::filesystem::path path_;
  Descriptor file_;
  std::array<char, 16384> buffer_{};
  std::string_view rest_;  // of the buffer
  bool whole_ = false;
};

}  // namespace toji::batch
