#pragma once
// Template × data → content: loops, conditions and XPath carried out, styles resolved.
#include <functional>

#include "base/diagnostics.h"
#include "engine/content/document.h"
#include "engine/data_tree/tree.h"
#include "engine/layout/layout.h"

namespace toji::bind {

// XPath that selects nothing where something is required is an error with the template's place.
content::Document bind(const layout::Layout&, const data_tree::DataTree&, Diagnostics&);

// The same with each section handed on as soon as it is made, in order, as long as there is no error; the document that
// is returned has none.
content::Document bind(const layout::Layout&, const data_tree::DataTree&, Diagnostics&,
                       const std::function<void(content::Section)>& take);

}  // namespace toji::bind
