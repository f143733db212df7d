#pragma once
// What is being written lies under a hidden name until it is whole: .toji-XXXXXX, a file or a folder. A run that is
// killed leaves it; the next run beside it removes it. The lock of flock(2) tells the two apart, as the system gives it
// up with the process.
#include <filesystem>
#include <string_view>

namespace toji::folder {

// How the hidden names begin.
inline constexpr std::string_view draft_prefix = ".toji-";

// How often a new name is made before it is given up: a file system whose files change their numbers never has one
// that mark_alive takes.
inline constexpr int most_tries = 100;

// Marks what was just made, and is open, as a living run's until it is closed. False where another run has taken it for
// a leftover and removes it: then another must be made.
bool mark_alive(int descriptor, const std::filesystem::path& name);

// Removes from the folder what no living run has marked. What cannot be removed stays; nothing is reported.
void clear_leftovers(const std::filesystem::path& folder);

}  // namespace toji::folder
