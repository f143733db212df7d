#pragma once
// The lines of a list as UTF-8, however a spreadsheet has saved it: UTF-8 or, with a byte order mark, UTF-16, with
// lines that end as on any system.
#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/descriptor.h"
#include "job/files/inputs.h"

namespace toji::batch {

class ListLines {
 public:
  // Throws EnvironmentError, as everything here.
  ListLines(std::filesystem::path, job::Inputs*);

  // The next line, without its end; false behind the last. What is not UTF-16 gives a byte that is not UTF-8.
  bool next(std::string& line);

 private:
  enum class Encoding : std::uint8_t { unknown, bytes, little, big };

  bool fill();
  void decode();
  void add_unit(unsigned unit);

  std::filesystem::path path_;
  Descriptor file_;
  Encoding encoding_ = Encoding::unknown;
  std::string bytes_;  // not decoded yet
  std::string text_;   // decoded, from at_ on not given yet
  std::size_t at_ = 0;
  unsigned high_ = 0;  // the first half of a pair of surrogates
  bool ended_ = false;
};

}  // namespace toji::batch
