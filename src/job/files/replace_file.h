#pragma once
// The boundary to the file system, writing: a file appears whole or not at all.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "base/diagnostics.h"
#include "base/looked_at.h"

namespace toji::job {

// Nobody reads on behind a pipe: nothing is said of it.
class ClosedPipe : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

// What a name means as an output.
struct Target {
  std::filesystem::path path;  // absolute, behind all links; what is there is replaced by a new file
  int descriptor = -1;         // or one that is open already, as /dev/stdout and /dev/fd/3 name it
  bool straight = false;       // written as it stands: such a descriptor, a pipe, a device
};
Target target_of(const std::filesystem::path&);
// What is there. Throws EnvironmentError where that cannot be known.
Look look_of(const Target&);

// Whether target could be written as far as can be told beforehand: its folder is there and may be written into, it
// is no folder itself and no file that is protected against writing. Throws EnvironmentError, so that a long run does
// not end in vain.
void check_writable(const std::filesystem::path& target);

// Makes a folder for outputs with those above it, unless it is there. Throws EnvironmentError.
void make_output_folder(const std::filesystem::path&);

// Writes bytes to a temporary file beside the target, brings it to the disk and renames it. On any error the old file
// stays as it was and the temporary file is removed, also when the run is ended by SIGINT, SIGTERM or SIGHUP; what a
// killed run has left beside the target is removed. A link is followed; a device or a pipe is written straight.
// Throws EnvironmentError; ClosedPipe where nobody reads on.
// quick leaves it to the system when the file reaches the disk: for one of many whose digest is checked before it is
// relied on.
enum class Sync : std::uint8_t { now, quick };
void replace_file(const std::filesystem::path& target, std::string_view bytes, Sync = Sync::now);

// What goes beside a document, such as its report: that nobody reads it stops nothing.
void replace_side_file(const std::filesystem::path& target, std::string_view bytes);

// The same for a file that need not be in memory: next gives its parts in turn and an empty one at the end.
void replace_file(const std::filesystem::path& target, const std::function<std::string_view()>& next);

}  // namespace toji::job
