#pragma once
#include <string>

#include "summary/tables.h"

namespace toji::summary {

// A header and a record a row by RFC 4180 (CRLF), in UTF-8 with a byte order mark, as spreadsheets expect it. A text
// that a spreadsheet would take for a formula gets an apostrophe in front. Shares are percentages: 63.8.
std::string csv(const Table&);

}  // namespace toji::summary
