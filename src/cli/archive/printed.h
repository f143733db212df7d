#pragma once
// The texts of a document as its pages must say them, from what the template made of the data.
#include <vector>

#include "store/archive/text_layer.h"
#include "engine/content/document.h"

namespace toji::cli {

std::vector<archive::PrintedSection> printed_text(const content::Document&);

}  // namespace toji::cli
