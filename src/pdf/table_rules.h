#pragma once
#include "page/tags.h"

namespace toji::pdf {

// Throws std::logic_error when the table's cells do not fill a regular grid, spans counted (ISO 14289-1 7.2), or when
// the headers of a data cell cannot be determined, by Headers or by a header cell with Scope in its rows or columns
// (7.5). A table without header cells has none to determine.
void require_table(const page::TagTree&, page::TagId table);

}  // namespace toji::pdf
