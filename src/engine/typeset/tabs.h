#pragma once
// Tabs become spaces that reach to the style's stops.
#include "engine/typeset/spacing.h"

namespace toji::typeset {

// Sets the advance of each tab as if its paragraph line stood on one line; a tab behind the last stop stays a space.
void set_tabs(const ParagraphStyle&, const Spacing&, std::vector<Cluster>&);

}  // namespace toji::typeset
