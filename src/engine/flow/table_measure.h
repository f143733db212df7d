#pragma once
// A table's columns, and the cells in their places.
#include "engine/flow/fragment.h"

namespace toji::flow {

// Nothing is composed yet.
MeasuredTable frame_of(const content::TableBlock&, Length width, Measurer&);
void arrange(MeasuredTable&, Measurer&);
// Finds the lines of the table's upper and lower edge, and a cell whose content a line covers.
void judge_borders(MeasuredTable&);

}  // namespace toji::flow
