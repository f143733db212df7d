#pragma once
// <ladder>: the steps by which a cell's text gives way, as a list of rungs from what is asked down to the floors.
#include "engine/layout/model.h"

namespace toji::layout {

// The first child is a <step>, the size asked for. <squeeze>, <tighten>, <condense> and <reduce> go on from the rung
// before them and become as many rungs as it takes to reach their floor; a <step> stands for itself.
std::shared_ptr<const content::Ladder> read_ladder(const Element&, Diagnostics&);

}  // namespace toji::layout
