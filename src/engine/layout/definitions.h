#pragma once
// The named things of a template: pages, styles, ladders and sub-templates, and every reference to them.
#include "engine/layout/model.h"

namespace toji::layout {

// Collects the definitions of all roots, in document order, includes where they stand; then checks that each name
// that is used is defined, and tells each element its style. Reports doubles and unknown names.
void collect_definitions(Layout&, const font::Library&, Diagnostics&);
void resolve_references(Layout&, Diagnostics&);

}  // namespace toji::layout
