#pragma once
// A pie chart: drawn when it is measured, to see whether it keeps to its size.
#include <optional>

#include "engine/flow/element.h"

namespace toji::flow {

struct PieFragment : Whole {
  PieFragment(const content::PieBlock* block, Size room) : source(block), size(room) {}
  const content::PieBlock* source;
  Size size;
  std::vector<page::FrameItem> items;  // from (0, 0) on
  bool fits = true;                    // into its size
  std::optional<Size> natural;         // none where there are more labels than stand around it

  void judge(Fragment&) const;
  void tell(Reporter&, const Fragment&, const Edges& around) const;
  void paint(Painter&, const Fragment&, Point, page::TagId parent) const;
  content::Place place() const { return source->place; }
};

Fragment measure(const content::PieBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::PieBlock&, const Fit&);
Says says(const content::PieBlock&);
bool says_same(const content::PieBlock&, const content::PieBlock&);

}  // namespace toji::flow
