#pragma once
// Merged cells are drawn once: what the others say must be what the first one says.
#include "engine/content/document.h"

namespace toji::flow {

// Whether nothing of the second is lost when only the first is drawn: it is empty, or says the same.
bool holds_all_of(const content::Blocks& first, const content::Blocks& second);

}  // namespace toji::flow
