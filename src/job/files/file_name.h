#pragma once
// Names of files made of names in the data.
#include <set>
#include <string>
#include <string_view>

namespace toji::job {

// The text as a name that every usual file system takes: what separates paths or is reserved becomes "_", no dot or
// blank at its ends, at most 200 bytes of whole characters, never empty.
std::string safe_file_name(std::string_view text);

// The name, with a number added where it is already among those taken; it is then taken too.
std::string unused_name(const std::string& name, std::set<std::string>& taken);

}  // namespace toji::job
