#pragma once
// A table's elements in the structure.
#include "engine/flow/fragment.h"

namespace toji::flow {

// Which cells are header cells: those that the template calls so, and those that can be nothing else. A cell that lacks
// its headers is reported.
void determine_headers(MeasuredTable&, Painter&);

}  // namespace toji::flow
