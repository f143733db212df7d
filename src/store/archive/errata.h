#pragma once
// 正誤表: what a correction changes, computed from the two datasets.
#include <string>
#include <vector>

#include "report/dataset/model.h"

namespace toji::archive {

struct Difference {
  unsigned sheet = 0;  // its number in the newer booklet, in the older where the sheet was taken away; 0: no sheet
  std::string title, field;
  std::string before, after;  // empty: there was, or is, no text
};

// In the booklet's order: what belongs to no sheet first, then the counts and shares that are computed, then the sheets
// by number, then those that were taken away. Sheets are matched by id.
std::vector<Difference> compare(const dataset::Dataset& before, const dataset::Dataset& after);

// Tab-separated values with a header.
std::string errata_table(const std::vector<Difference>&);
// For layouts/errata.xml: 正誤表 with a 訂正 for each difference, its 誤 and 正 in parts: 同 for words that both have at
// their beginning and end, 異 for what is different.
std::string errata_xml(const std::vector<Difference>&, const dataset::Dataset& after, unsigned revision,
                       const std::string& reason);

}  // namespace toji::archive
