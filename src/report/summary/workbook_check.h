#pragma once
#include <string>
#include <vector>

#include "report/summary/tables.h"

namespace toji::summary {

// Reads a workbook back: each of its parts is whole XML, and its sheets hold the tables cell by cell, a header row first.
// libxlsxwriter does not say when a part could not be written to the disk. Throws EnvironmentError (torn-workbook) with
// the part that differs.
void check_workbook(const std::string& file, const std::vector<Table>& tables);

}  // namespace toji::summary
