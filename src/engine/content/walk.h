#pragma once
// What stands in blocks, whatever they are: those of groups and frames, and those of cells.
#include "engine/content/document.h"

namespace toji::content {

// Whether `holds` is true of one of the lists of blocks that stand in the block itself; it is asked of each in reading
// order until one is found. A kind of block says by its members what stands in it: content, or rows of cells.
template <class Holds>
bool any_content(const Block& block, Holds holds) {
  const auto look = [&holds]<class Kind>(const Kind& kind) {
    if constexpr (requires { kind.content; }) {
      return holds(*kind.content);
    } else if constexpr (requires { kind.rows; }) {
      for (const Row& row : kind.rows)
        for (const Shared<Cell>& cell : row.cells)
          if (holds(*cell->content)) return true;
      return false;
    } else {
      return false;
    }
  };
  return std::visit(look, block.kind);
}

template <class Visit>
void for_each_content(const Block& block, Visit visit) {
  any_content(block, [&visit](const Blocks& blocks) {
    visit(blocks);
    return false;
  });
}

}  // namespace toji::content
