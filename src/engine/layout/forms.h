#pragma once
// What the values of each type of attribute are called, and how they are written.
#include "base/sentence.h"
#include "engine/layout/vocabulary.h"

namespace toji::layout {

struct FormRule {
  Sentence name;  // as the reference calls it: "length"
  Sentence told;  // for messages and help: "as in 12mm, 10.5pt"; empty where the name says it, or the attribute has its own words
};
const FormRule& form_of(AttributeType);

}  // namespace toji::layout
