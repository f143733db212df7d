#pragma once
// Name trees and number trees (ISO 32000-1 7.9.6 and 7.9.7), balanced whatever their size.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "out/pdf/saver.h"

namespace toji::pdf {

// Keys ascending; values in PDF's syntax. The result is the root node. An empty tree is a root without entries.
Ref add_number_tree(Saver&, const std::vector<std::pair<std::int64_t, std::string>>&);

// Keys are the strings' bytes, ascending by them.
Ref add_name_tree(Saver&, const std::vector<std::pair<std::string, std::string>>&);

}  // namespace toji::pdf
