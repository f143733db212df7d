#pragma once
// What a file is that is no XML in UTF-8: a document of Word, a folder of ZIP, text in Shift_JIS, nothing but zeros.
#include "engine/data_tree/source_text.h"

namespace toji::data_tree {

// Reports a file that its first bytes, or zeros within, show to be no XML; false if nothing does.
bool report_other_file(const SourceText&, Diagnostics&);

// Reports bytes at `at` that are not UTF-8, with the encoding that they seem to be in.
void report_encoding(const SourceText&, std::size_t at, Diagnostics&);

// Reports a character that may not stand in XML.
void report_character(const SourceText&, std::size_t at, char32_t, Diagnostics&);

}  // namespace toji::data_tree
