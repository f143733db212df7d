#include "engine/flow/space.h"

#include "engine/flow/fragment.h"

namespace toji::flow {

Fragment measure(const content::SpaceBlock& block, Measurer&, const Region&, const Fit&) {
  return {{}, block.height, {}, SpaceFragment()};
}
Length natural_length(const content::SpaceBlock&, const Fit&) { return {}; }
Says says(const content::SpaceBlock&) { return Says::nothing; }
bool says_same(const content::SpaceBlock&, const content::SpaceBlock&) { return true; }

}  // namespace toji::flow
