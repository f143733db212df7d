#pragma once
// The rows of a measured table: how high they are, which cells cover them, and where they may be parted.
#include "engine/flow/fragment.h"

namespace toji::flow {

// Whether cells in consecutive rows are one by merge. The head comes again without what follows: it merges by itself.
bool merges(const MeasuredTable&, const CellFragment&, const CellFragment&);
// How many rows the cell covers when rows first … last - 1 stand together; 0 for one merged into the cell above.
int covered_rows(const MeasuredTable&, const CellFragment&, std::size_t first, std::size_t last);

// Heights of rows first … last - 1 when they stand together: with what spanning and merged cells need.
std::vector<Length> chunk_heights(const MeasuredTable&, std::size_t first, std::size_t last);
// Of all of them, with the gaps between them.
Length height_of(const MeasuredTable&, std::size_t first, std::size_t last);
// What the rows take at least is known at once, so that only about a page of them is ever measured together.
bool higher_than(Length room, const MeasuredTable&, std::size_t first, std::size_t last);

// Whether the cell is the table's title: it alone takes a row of the head, heads no column, and holds a heading.
bool is_title(const MeasuredTable&, const CellFragment&);

// Where the table may be broken: keep_end and next_cut.
void find_cuts(MeasuredTable&);
// Rows that belong together from begin on: those with the same keep, and those that a cell spans.
std::size_t unit_end(const MeasuredTable&, std::size_t begin);
// The last row (exclusive) of the units that fit into the room.
std::size_t fitting_end(const MeasuredTable&, std::size_t row, Length room);

// From the rows' own heights, and what their cells need. available: what rows that fill may share; zero for no bound.
void set_row_heights(MeasuredTable&, Length available);
void set_row_height(MeasuredTable&, std::size_t row, Length);
// Of its content with the paddings.
Length needed(const CellFragment&);

// The row in the template, with the data that its highest cell shows, else that around it or around the table.
content::Place row_place(const MeasuredTable&, std::size_t row);

}  // namespace toji::flow
