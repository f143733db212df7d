#pragma once
// The file that says what came of each item of a batch: appended to while it runs, put into order at its end.
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/descriptor.h"
#include "job/batch/journal.h"

namespace toji::batch {

// The line at a place in a file of lines, without its end. Throws EnvironmentError, which names the file so, also
// where nothing stands there.
std::string line_at(const Descriptor&, std::uint64_t offset, const std::filesystem::path&);

class JournalFile {
 public:
  // A new journal in the file's place. When resuming, what the old one says of outputs that were made is kept in it.
  // Throws EnvironmentError.
  JournalFile(std::filesystem::path, const Header&, bool resume);

  // What the journal said of this output before. Thread-safe.
  std::optional<Record> before(std::string_view output) const;
  // Writes the line, whole or not at all as far as other processes see. Thread-safe. Throws EnvironmentError.
  void append(const Record&);
  // Replaces the journal by the records of this run, by the items' numbers. Throws EnvironmentError.
  void finish();

 private:
  void keep();
  void reopen();

  std::filesystem::path path_;
  Header header_;
  std::optional<Descriptor> file_;
  std::mutex mutex_;  // of the following
  std::uint64_t end_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint64_t>> written_;  // item number, offset
  std::vector<std::pair<std::uint64_t, std::uint64_t>> kept_;     // number_of an output, offset; sorted
};

}  // namespace toji::batch
