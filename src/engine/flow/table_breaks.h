#pragma once
// Where a table may be parted between pages.
#include <optional>

#include "engine/flow/cut.h"
#include "engine/flow/lay.h"

namespace toji::flow {

// Of rows first … last - 1 when they stand together.
Length height_of(const LaidTable&, std::size_t first, std::size_t last);
// What the rows take at least is known at once, so that only about a page of them is ever measured together.
bool higher_than(Length room, const LaidTable&, std::size_t first, std::size_t last);
// The last row (exclusive) of the units that fit into the room: a unit is the rows with the same keep, and those that a
// cell spans.
std::size_t fitting_end(const LaidTable&, std::size_t row, Length room);
// Cuts row `end` where it may be split and the room behind rows row … end - 1 takes some of its lines; what is cut off.
std::optional<RowRest> part_row(LaidTable&, std::size_t row, std::size_t end, Length room);

}  // namespace toji::flow
