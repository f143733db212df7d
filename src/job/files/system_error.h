#pragma once
// What the system says about a file that cannot be read or written, in words. Each throws EnvironmentError.
#include <filesystem>

namespace toji::job {

// error is an errno.
[[noreturn]] void throw_unreadable(const std::filesystem::path&, int error);
[[noreturn]] void throw_unwritable(const std::filesystem::path&, int error);

// What stands where a folder should: a file is named as such, a folder that is not there likewise.
[[noreturn]] void throw_no_folder(const std::filesystem::path&);

// The path without links and dots, absolute; what is not there yet is kept as it is. Throws EnvironmentError where that
// cannot be told, as a part of it would then be taken for another place.
std::filesystem::path real_path(const std::filesystem::path&);

}  // namespace toji::job
