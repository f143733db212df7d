#pragma once
// Parting what was laid where a page or a cell ends.
#include <optional>

#include "engine/flow/laid.h"

namespace toji::flow {

// Cuts blocks between lines or between blocks: what is not higher than the height stays, the rest is returned.
LaidBlocks cut(LaidBlocks&, Length height);

// Of the first piece, which cannot be parted further: a line, or what is no text as a whole.
Length least_height(const LaidBlocks&);

// The rests of a row's cells, by the cells' indices.
using RowRest = std::vector<std::pair<std::size_t, LaidBlocks>>;

// Cuts the cells of a row so that it is not higher than the height, which becomes its height. Nothing where a cell
// covers more rows, or one of the cells with content would keep none of it; the table is then as it was.
std::optional<RowRest> cut_row(LaidTable&, std::size_t row, Length height);

// Puts the rests in the place of what has been placed.
void go_on(LaidTable&, std::size_t row, RowRest);

}  // namespace toji::flow
