#include "engine/flow/rule.h"

#include "engine/flow/borders.h"
#include "engine/flow/painter.h"

namespace toji::flow {

Fragment measure(const content::RuleBlock& block, Measurer&, const Region& region, const Fit&) {
  return {block.space_before, block.line.width, block.space_after, RuleFragment(&block, region.width)};
}
Length natural_length(const content::RuleBlock&, const Fit&) { return {}; }
Says says(const content::RuleBlock&) { return Says::nothing; }
bool says_same(const content::RuleBlock&, const content::RuleBlock&) { return true; }

void RuleFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId) const {
  const Length middle = at.y + source->line.width / 2;
  draw_border(source->line, {at.x, middle}, {at.x + width, middle}, painter.items());
}

}  // namespace toji::flow
