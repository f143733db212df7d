#pragma once
// pugixml reads leniently (stray &, double attributes, text outside the root). What other XML tools refuse is
// refused here, with a message that says where and what.
#include <string_view>
#include <vector>

#include "engine/data_tree/encoding.h"

namespace toji::data_tree {

struct Seen {
  std::vector<Doubtful> references;  // doubtful characters that are written as &#…;
  std::string_view part;             // where there is a fault: the child of the root that it lies in, or nothing
};

// XML 1.0 well-formedness of UTF-8 text without DOCTYPE. Reports the first fault; true if there is none.
bool check_well_formed(const SourceText&, Diagnostics&, Seen&);

}  // namespace toji::data_tree
