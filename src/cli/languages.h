#pragma once
// The languages of the files that toji reads: layout, plan, year, guide, sheet, fonts, gaiji.
#include "engine/reference/reference.h"

namespace toji::cli {

std::vector<reference::Vocabulary> languages();
// One of them by its name, which must be one of theirs.
reference::Vocabulary language_named(std::string_view name);

bool is_of_dataset(const reference::Vocabulary&);
// What `toji help` explains besides commands: the languages, and "data" for all files of a dataset.
std::vector<std::string> language_topics();
bool is_language(std::string_view topic);

}  // namespace toji::cli
