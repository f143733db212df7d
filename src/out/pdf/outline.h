#pragma once
// Document outline (ISO 32000-1 12.3.3).
#include "engine/page/document.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

// Writes the outline, whose tree follows from the entries' depths; the top level is open, the others are closed. An
// entry more than one level below the one before becomes its child all the same. The result is the Outlines dictionary.
Ref add_outline(Saver&, Objects&, const std::vector<page::OutlineEntry>&);

}  // namespace toji::pdf
