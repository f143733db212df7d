#pragma once
#include <string>

#include "report/dataset/model.h"

namespace toji::summary {

// Writes an Excel workbook (ECMA-376) to a file: the measures, and the counts with a chart of the years. The same
// dataset gives the same bytes; its date is the dataset's. Every text is a text cell, whatever it begins with.
// Throws EnvironmentError.
void write_workbook(const dataset::Dataset&, const std::string& file);

// The version of the library that writes it, on which its bytes depend.
std::string workbook_library();

}  // namespace toji::summary
