#pragma once
// The files that a PDF file was made of (ISO 19005-3 6.8), as toji::pdf attaches them.
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "store/folder/new_folder.h"

namespace toji::pdf_read {

struct Limits {
  std::size_t files = 20'000;
  std::size_t bytes = 512u << 20;  // decompressed, of all files
};

// The document's associated files whose relationship is Source, in the file's order, their paths safe, in NFC and
// different (store/folder/safe_path.h). All or none: whatever is wrong is an error at place, and nothing is returned.
std::vector<folder::File> attached_files(std::string_view pdf, Span place, Diagnostics&, const Limits& = {});

}  // namespace toji::pdf_read
