#pragma once
// A row that is parted between the lines of its cells.
#include "engine/flow/fragment.h"

namespace toji::flow {

// Cuts row `end` where it may be split and the room behind rows row … end - 1 takes some of its lines; what is cut off.
// Nothing where a cell covers more rows, or one of the cells with content would keep none of it; the table is then as
// it was.
std::optional<RowRest> part_row(MeasuredTable&, std::size_t row, std::size_t end, const Room&);
// Puts the rests in the place of what has been painted.
void go_on(MeasuredTable&, std::size_t row, RowRest);

}  // namespace toji::flow
