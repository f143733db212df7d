#pragma once
// One section by itself: nothing of it depends on the sections around it, unless its cells share sizes with theirs.
#include "engine/flow/measurer.h"
#include "engine/flow/painter.h"

namespace toji::flow {

// That the body leaves to its head and foot.
struct SectionHeights {
  Length header, footer;
};

// The section's pages behind those of the document. Heads that ask for the number of pages are left out.
SectionHeights flow_section(const content::Section&, page::Document&, Painter&, Measurer&);

}  // namespace toji::flow
