#pragma once
// Characters that are not what they seem: what is read as its equal, and what is said of the others.
#include <string>
#include <vector>

#include "engine/data_tree/encoding.h"
#include "engine/data_tree/tree.h"

namespace toji::data_tree {

// The text with each mark joined to the character before it where there is one character for both (Unicode NFC: テ and
// U+3099 become デ). Characters that NFC would replace by another alone (compatibility ideographs, Å of units) stay:
// fonts draw them differently.
std::string composed(std::string_view);

// Whether one of them could be joined to the character before it.
bool has_marks(const std::vector<Doubtful>&);

// Reports those that stand outside of comments: errors, and warnings for what prints as it looks.
void report_doubtful(const SourceText&, const std::vector<Doubtful>&, Characters, Diagnostics&);

}  // namespace toji::data_tree
