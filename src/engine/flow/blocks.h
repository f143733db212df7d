#pragma once
// What is asked of content before it is measured.
#include "engine/flow/element.h"

namespace toji::flow {

// Of the longest line when none is broken.
Length natural_length(const content::Blocks&, const Fit&);
Says says(const content::Blocks&);
bool says_same(const content::Block&, const content::Block&);
// Merged cells are painted once: whether nothing of the second is lost when only the first is.
bool says_same(const content::Blocks& first, const content::Blocks& second);

}  // namespace toji::flow
