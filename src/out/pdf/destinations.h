#pragma once
// Named destinations (ISO 32000-1 12.3.2.3).
#include <set>
#include <string_view>

#include "engine/page/document.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

// The destinations' names. Throws std::logic_error when a name occurs twice.
std::set<std::string_view> destination_names(const page::Document&);

// The Dests name tree: each name leads to [page /XYZ x y null].
Ref add_destinations(Saver&, const page::Document&, Ref first_page);

}  // namespace toji::pdf
