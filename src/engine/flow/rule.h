#pragma once
// A line across.
#include "engine/flow/element.h"

namespace toji::flow {

struct RuleFragment : Whole {
  RuleFragment(const content::RuleBlock* block, Length room) : source(block), width(room) {}
  const content::RuleBlock* source;
  Length width;

  void paint(Painter&, const Fragment&, Point, page::TagId parent) const;
  content::Place place() const { return {{}, source->element}; }
};

Fragment measure(const content::RuleBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::RuleBlock&, const Fit&);
Says says(const content::RuleBlock&);
bool says_same(const content::RuleBlock&, const content::RuleBlock&);

}  // namespace toji::flow
