#pragma once
// What comes with the program: layouts/, fonts/, data/ – found from the place of the program itself.
#include <filesystem>
#include <string>
#include <string_view>

namespace toji::cli {

// The file or folder of that name ("fonts/fonts.xml") in the first of: $TOJI_SHARE; ../ of the program's folder (the
// build tree inside a checkout); ../share/toji (installed); ../../share/toji (the second program, in libexec/toji).
// Throws EnvironmentError when there is none.
std::filesystem::path resource(std::string_view name);
// The same; empty when there is none.
std::filesystem::path optional_resource(std::string_view name);

// The path as one would write it here: relative where the file lies below the current folder.
std::string shown(const std::filesystem::path&);

}  // namespace toji::cli
