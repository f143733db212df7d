#pragma once
#include <string>

#include "dataset/model.h"

namespace toji::cli {

// The workbook of summary/workbook.h. Throws EnvironmentError where it cannot be written as it should be.
std::string workbook_bytes(const dataset::Dataset&);

}  // namespace toji::cli
