#pragma once
// Paths as names of one part, for files that are attached to a PDF: many readers write them into one folder.
#include <string>
#include <string_view>

namespace toji::folder {

// "sheets/a.xml" as "sheets+a.xml"; a + or % of the path's own is %2B or %25.
std::string flat_name(std::string_view path);
// The other way; a name that has a / stands as it is, as older files have it.
std::string path_of_flat_name(std::string_view name);

}  // namespace toji::folder
