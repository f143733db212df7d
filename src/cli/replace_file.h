#pragma once
// The boundary to the file system, writing: a file appears whole or not at all.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace toji::cli {

// Whether target could be written as far as can be told beforehand: its folder is there and may be written into, it
// is no folder itself. Throws EnvironmentError, so that a long run does not end in vain.
void check_writable(const std::filesystem::path& target);

// Writes bytes to a temporary file beside the target, brings it to the disk and renames it. On any error the old file
// stays as it was and the temporary file is removed, also when the run is ended by SIGINT, SIGTERM or SIGHUP. A link
// is followed; a device or a pipe is written straight. Throws EnvironmentError.
// quick leaves it to the system when the file reaches the disk: for one of many whose digest is checked before it is
// relied on.
enum class Sync : std::uint8_t { now, quick };
void replace_file(const std::filesystem::path& target, std::string_view bytes, Sync = Sync::now);

// The same for a file that need not be in memory: next gives its parts in turn and an empty one at the end.
void replace_file(const std::filesystem::path& target, const std::function<std::string_view()>& next);

}  // namespace toji::cli
