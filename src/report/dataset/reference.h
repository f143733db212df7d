#pragma once
// The files of a dataset as references, schemas and help tell them.
#include <vector>

#include "engine/reference/reference.h"

namespace toji::dataset {

// plan, year, guide and sheet.
std::vector<reference::Vocabulary> languages();

}  // namespace toji::dataset
