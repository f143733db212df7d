#pragma once
// Whether the installed files are those that fonts.xml declares.
#include "engine/font/library.h"

namespace toji::font {

// Reads every declared file whole. A digest other than declared is an error at the declaration; a missing file throws
// EnvironmentError. Slow (some 100 MB): for tests and a command, not for each start.
// Of a whole file, in hexadecimal digits.
std::string file_sha256(const std::string& path);

void verify_checksums(const Library&, Diagnostics&);

}  // namespace toji::font
