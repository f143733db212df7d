#pragma once
// The cells of a part of a table on the page.
#include <vector>

#include "base/geometry.h"
#include "engine/flow/fragment.h"

namespace toji::flow {

struct PlacedCell {
  struct Area {
    Rect rect;
    int rows = 0;
    int rows_in_structure = 0;
  };
  CellFragment* cell;
  Area area;
  std::size_t top;  // its first row among those that are drawn together
  bool again;       // of a head that was on an earlier page
};

struct PlacedCells {
  std::vector<PlacedCell> cells;
  std::vector<Length> xs, ys;  // edges of columns and rows
};

PlacedCells place_cells(const TableFragment&, Point at);
// Backgrounds, then rules: cells that touch share theirs, cells with gaps between them and those with rounded corners
// have each their own.
void draw_cells(const MeasuredTable&, const PlacedCells&, Painter&);
// Rows in which no cell begins, since all are covered from above, are none in the structure.
void leave_out_rows(PlacedCells&);

}  // namespace toji::flow
