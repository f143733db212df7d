#pragma once
// Room that is left free.
#include "engine/flow/element.h"

namespace toji::flow {

struct SpaceFragment : Whole {
  void paint(Painter&, const Fragment&, Point, page::TagId) const {}
  content::Place place() const { return {}; }
  bool draws() const { return false; }
};

Fragment measure(const content::SpaceBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::SpaceBlock&, const Fit&);
Says says(const content::SpaceBlock&);
bool says_same(const content::SpaceBlock&, const content::SpaceBlock&);

}  // namespace toji::flow
