#pragma once
// One run at a time in an archive; what runs that were killed have left.
#include <filesystem>
#include <string>
#include <vector>

#include "store/archive/bag.h"
#include "base/descriptor.h"

namespace toji::archive {

// A file in the archive's folder that each run locks which stores something.
inline constexpr const char* lock_name = ".toji-lock";

// Holds the archive, which is made when missing; another run waits. Ends with the value, also when the process is
// killed. Throws EnvironmentError.
class Lock {
 public:
  explicit Lock(const std::filesystem::path& archive);

 private:
  Descriptor file_;
};

// Puts the bag to its place in the archive, whole or not at all, read-only; what is there is never replaced. Only
// under the lock, since what killed runs left is removed first; returns its names. Throws EnvironmentError.
std::vector<std::string> publish(const std::filesystem::path& archive, const std::string& place, const Files& bag);

}  // namespace toji::archive
