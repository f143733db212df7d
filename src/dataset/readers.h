#pragma once
// One reader a file. Each is given a tree that conforms to its rules and reports what the rules cannot know.
#include "dataset/model.h"
#include "dataset/parts.h"

namespace toji::dataset {

Plan read_plan(const data_tree::DataTree&, const Reporter&);
Annual read_year(const data_tree::DataTree&, const Plan&, const Reporter&);
// annual may be empty (its divisions are then not compared).
SheetFile read_sheet(const data_tree::DataTree&, const Plan&, const Annual*, Reporter);

// The sheets in print order, 再掲 and inheritance resolved. files: in the order of plan.slots, nothing where there
// is none. Only complete when nothing was reported.
std::vector<Sheet> resolve(const Plan&, std::vector<std::optional<SheetFile>> files, Diagnostics&);

// Counts one sheet.
void add(Counts&, const Sheet&);
Statistics count(const Plan&, const Annual&, const std::vector<Sheet>&);

// The id of a slot: of its case, or of its measure.
const std::string& id_of(const Plan&, const Slot&);
const std::string& copy_of(const Plan&, const Slot&);

}  // namespace toji::dataset
