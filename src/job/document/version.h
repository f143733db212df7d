#pragma once
#include <string>

namespace toji::job {

// "toji 0.1.0", as it stands in the files made.
std::string producer();

// A digest of the sources, layouts and libraries that this program was built from, wherever that was: of two programs of
// one version it says whether they are the same.
std::string engine();

// The version and those of the libraries that the pages depend on and of no others, a line each: toji fingerprint lists
// them, and another version of one is another document.
std::string version_text();

}  // namespace toji::job
