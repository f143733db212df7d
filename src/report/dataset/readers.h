#pragma once
// One reader a file. Each is given a tree that conforms to its rules and reports what the rules cannot know.
#include "report/dataset/model.h"
#include "report/dataset/parts.h"

namespace toji::dataset {

Plan read_plan(const data_tree::DataTree&, const Reporter&);
Annual read_year(const data_tree::DataTree&, const Plan&, const Reporter&);
// annual may be empty (its divisions are then not compared).
SheetFile read_sheet(const data_tree::DataTree&, const Plan&, const Annual*, Reporter);

// The sheets in print order, 再掲 and inheritance resolved, each with the fields that are open. files: in the order of
// plan.slots, nothing where there is none.
std::vector<Sheet> resolve(const Plan&, std::vector<std::optional<SheetFile>> files);

// What can be read of a sheet that has mistakes of its own: which of the year's divisions it names.
SheetFile read_unreadable(const std::string& bytes, std::string_view file, const Annual&);

// An error where the sheet has no file and is no copy; one for each open field of its plan and of its file.
void refuse_missing(const Sheet&, Diagnostics&);
void refuse_fields(const Sheet&, Diagnostics&);

// Counts one sheet.
void add(Counts&, const Sheet&);
Statistics count(const Plan&, const Annual&, const std::vector<Sheet>&);

// The id of a slot: of its case, or of its measure.
const std::string& id_of(const Plan&, const Slot&);
const std::string& copy_of(const Plan&, const Slot&);

}  // namespace toji::dataset
