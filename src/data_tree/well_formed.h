#pragma once
// pugixml reads leniently (stray &, double attributes, text outside the root). What other XML tools refuse is
// refused here, with a message that says where and what.
#include "data_tree/source_text.h"

namespace toji::data_tree {

// XML 1.0 well-formedness of UTF-8 text without DOCTYPE. Reports the first fault; true if there is none.
bool check_well_formed(const SourceText&, Diagnostics&);

}  // namespace toji::data_tree
