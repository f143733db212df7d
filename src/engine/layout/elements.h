#pragma once
// One template file's XML into elements: names, nesting and attributes checked against the vocabulary.
#include <set>

#include "engine/data_tree/tree.h"
#include "engine/layout/model.h"
#include "engine/layout/xpath.h"

namespace toji::layout {

// The element tree below (and with) the root, which has been found to be <layout>.
Element read_elements(const data_tree::DataTree&, const pugi::xml_node& root, Scope&, Diagnostics&);

}  // namespace toji::layout
