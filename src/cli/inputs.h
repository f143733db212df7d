#pragma once
// The files that this run reads, so that it writes over none of them. Every reader of cli/files.h notes what it opens;
// like the pending files of cli/interrupt.h they belong to the run rather than to one of its values. Thread-safe.
#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/looked_at.h"

namespace toji::cli {

// A file of the system, whatever its names and the links that lead to it.
struct FileId {
  std::uint64_t device = 0, inode = 0;
  auto operator<=>(const FileId&) const = default;
};
FileId id_of(const Look&);

void note_input(const Look&, const std::filesystem::path&);
// The same of what lies at this path, a file or a folder; nothing where nothing does. As the following, throws
// EnvironmentError where that cannot be known.
void note_input(const std::filesystem::path&);
// A folder in which nothing may be written either.
void note_closed_folder(const std::filesystem::path&);
// From here on nothing is noted: a batch reads without end.
void stop_noting_inputs();

// The name by which it was read; nothing for a file that was not.
std::optional<std::string> input_of(const FileId&);
// The closed folder that the path lies in.
std::optional<std::string> closed_folder_of(const std::filesystem::path&);

}  // namespace toji::cli
