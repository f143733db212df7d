#pragma once
// Sheets that are not finished: what is said of them, and the list that a draft has behind its pages.
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "report/dataset/dataset.h"

namespace toji::job {

struct Unfinished {
  Diagnostics notes;   // what nobody has written yet
  Diagnostics errors;  // what is wrong with files that could not be read
  std::string list;    // 書きかけ with a 未記入 or 読めないシート for each place, as XML; empty: nothing
};

// Of these sheets (indices in Dataset::sheets).
Unfinished unfinished_of(const dataset::Dataset&, const std::vector<std::size_t>& sheets);
// Of all sheets, and the files whose names are no sheet's.
Unfinished unfinished_of(const dataset::Dataset&);

// Says what could not be read, when the rest is made.
void add_broken(Diagnostics&, const Unfinished&);

// For the press: each of these sheets that is not finished is an error.
void refuse_unfinished(const dataset::Dataset&, const std::vector<std::size_t>& sheets, Diagnostics&);

// Of sheets that are in none of the files: whose division nobody can know, and how many else are not finished. Where
// all divisions are made, what could not be read is an error; where some were chosen, others' mistakes are not theirs.
// folder: the dataset's, as the user named it.
void tell_of_others(Diagnostics&, const dataset::Dataset&, const std::vector<std::size_t>& others, bool chosen,
                    const std::string& folder);

// The indices of all sheets.
std::vector<std::size_t> all_sheets(const dataset::Dataset&);

}  // namespace toji::job
