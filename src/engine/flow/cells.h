#pragma once
// The content of a cell, and the ladder it climbs down when that does not fit.
#include "engine/flow/measurer.h"
#include "engine/flow/fragment.h"

namespace toji::flow {

// On the rung that is asked of it; what cells of its field have found together first.
void measure_cell(CellFragment&, const MeasuredTable&, Measurer&, const Fit&);
void measure_on_rung(CellFragment&, Length width, std::size_t rung, Measurer&);
// With the height that its rows have for it: down the ladder, as far as it takes.
void fit_cell(CellFragment&, const MeasuredTable&, Length height, Measurer&);

// The cell with other content, and what follows of it.
void set_content(CellFragment&, Fragments);
// Between a cell's paddings.
Length inner_width(const MeasuredTable&, const CellFragment&);
Rung rung_of(const CellFragment&);
// Lines of the paragraphs that stand among the fragments themselves.
int count_lines(const Fragments&);
// The text's size that its style asks for, of the first paragraph; zero where there is none.
Length asked_size(const content::Blocks&);

// overflow="continue": parts the content; where not even one line would stay, the cell is left as it was.
void let_go_on(CellFragment&, Length width, Length height, Measurer&);
// The form in which a row's rests go on on another page, the nearest heads above included.
content::TableBlock form_of(const MeasuredTable&, std::size_t row);
// The form with the rests in their places.
Fragment measure_continuation(const Continuation&, Measurer&);

}  // namespace toji::flow
