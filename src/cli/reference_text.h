#pragma once
// A language of files as text on a terminal: `toji help layout`, `toji help layout table`.
#include <string>

#include "engine/reference/reference.h"

namespace toji::cli {

// Its elements, a line each.
std::string list_text(const reference::Vocabulary&, Language);
// All that is said of one of them.
std::string element_text(const reference::Vocabulary&, const reference::Element&, Language);

}  // namespace toji::cli
