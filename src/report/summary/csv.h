#pragma once
#include <string>

#include "report/summary/tables.h"

namespace toji::summary {

// A header and a record a row by RFC 4180 (CRLF), in UTF-8 with a byte order mark, as spreadsheets expect it. Texts are
// cells of base/delimited.h. Shares are percentages: 63.8.
std::string csv(const Table&);

}  // namespace toji::summary
