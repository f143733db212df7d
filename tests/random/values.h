#pragma once
// Values of attributes by their kind, as the vocabulary names it.
#include <string>

#include "engine/layout/vocabulary.h"
#include "random.h"

namespace toji::random {

// As a template's author would write it. Kinds that name something or ask the data are not made here.
std::string sensible_value(Random&, const layout::AttributeRule&, layout::ElementId);
// What the schema allows, but nobody would write: very long, very small, nothing, all at once.
std::string extreme_value(Random&, const layout::AttributeRule&);

}  // namespace toji::random
