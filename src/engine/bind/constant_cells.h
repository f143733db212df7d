#pragma once
// A form's labels: cells that the data has no part in are bound once, however many sheets show them.
#include <unordered_map>

#include "engine/bind/look.h"
#include "engine/content/document.h"
#include "engine/layout/model.h"

namespace toji::bind {

class ConstantCells {
 public:
  // Where a cell stands: the style that its table gives to cells, and the look around it.
  struct Surroundings {
    const layout::Style* cell_style = nullptr;
    const Look& look;
  };

  // Whether neither the cell's attributes nor what it contains ask the data for anything.
  bool is_constant(const layout::Element& cell);
  // The cell as it was kept for these surroundings, or null. Until the next call.
  const Shared<content::Cell>* find(const layout::Element& cell, const Surroundings&) const;
  // It must not say which section it stands in: its places are without one.
  void keep(const layout::Element& cell, const Surroundings&, const Shared<content::Cell>&);

 private:
  struct Kept {
    const layout::Style* cell_style;
    Look look;
    Shared<content::Cell> cell;
  };
  std::unordered_map<const layout::Element*, bool> constant_;
  std::unordered_multimap<const layout::Element*, Kept> kept_;
};

}  // namespace toji::bind
