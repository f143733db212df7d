#pragma once
#include <string>

#include "report/dataset/model.h"

namespace toji::job {

// The workbook of report/summary/workbook.h. Throws EnvironmentError where it cannot be written as it should be.
std::string workbook_bytes(const dataset::Dataset&);

}  // namespace toji::job
