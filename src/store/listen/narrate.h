#pragma once
#include <vector>

#include "store/listen/grid.h"
#include "store/listen/marked_text.h"
#include "store/listen/tree.h"
#include "store/listen/utterance.h"

namespace toji::listen {

struct Narration {
  const Places& places;
  MarkedText& texts;
  const Ids& ids;
  const Limits& limits;
  HeaderRule rule = HeaderRule::any;
  std::string language{};  // the document's
};

// Everything heard of the tree, in its order.
std::vector<Utterance> narrate(const Element& root, const Narration&);

}  // namespace toji::listen
