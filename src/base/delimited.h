#pragma once
// Tables as text, a record a line, for spreadsheets and programs (RFC 4180 and the same with tabs).
#include <string>
#include <string_view>

namespace toji {

// The text as a cell between separators. It stands in quotes where it would else break the table, or where a
// spreadsheet would take it for a formula, a number, a date or a truth value; numbers are not made by this and stand
// without. So a reader of the format gets every text as it was, and a spreadsheet that takes what is quoted for text
// (LibreOffice: "Format quoted field as text") changes none.
std::string delimited_cell(std::string_view text, char separator);

// The text that the cell stands for.
std::string cell_text(std::string_view cell);

}  // namespace toji
