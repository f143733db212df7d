#pragma once
// One section by itself: nothing of it depends on the sections around it, unless its cells share sizes with theirs.
#include "engine/flow/measurer.h"
#include "engine/flow/painter.h"

namespace toji::flow {

// The section's pages behind those of the document.
void flow_section(const content::Section&, page::Document&, Painter&, Measurer&);

}  // namespace toji::flow
