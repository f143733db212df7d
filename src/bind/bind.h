#pragma once
// Template × data → content: loops, conditions and XPath carried out, styles resolved.
#include "base/diagnostics.h"
#include "content/document.h"
#include "data_tree/tree.h"
#include "layout/layout.h"

namespace toji::bind {

// XPath that selects nothing where something is required is an error with the template's place.
content::Document bind(const layout::Layout&, const data_tree::DataTree&, Diagnostics&);

}  // namespace toji::bind
