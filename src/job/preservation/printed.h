#pragma once
// The texts of a document as its pages must say them, from what the template made of the data.
#include <vector>

#include "engine/content/document.h"
#include "store/archive/text_layer.h"

namespace toji::job {

std::vector<archive::PrintedSection> printed_text(const content::Document&);

}  // namespace toji::job
