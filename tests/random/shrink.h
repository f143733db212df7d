#pragma once
// A failing document made smaller by taking parts of its trees away, as long as it fails in the same way.
#include <functional>

#include "document.h"

namespace toji::random {

// fails: of each candidate, whether it still fails; they are asked for together, so that one process can judge many.
using Fails = std::function<std::vector<bool>(const std::vector<Made>&)>;
Made smaller(Made, const Fails&, int most_rounds = 400);

}  // namespace toji::random
