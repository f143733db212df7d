#pragma once
// What two datasets print differently, field by field.
#include <string>
#include <vector>

#include "report/dataset/model.h"

namespace toji::difference {

struct Difference {
  enum class Kind : std::uint8_t { text, figure, sheet };  // sheet: a whole one came or went
  Kind kind = Kind::text;
  unsigned sheet = 0;         // its number in the newer booklet, in the older where it was taken away; 0: no sheet
  std::string title;          // the sheet's, or what a figure counts
  std::string field;          // as the officer knows it: 成果
  std::string before, after;  // empty: there was, or is, no text
  std::string group = {};     // of a figure: the name as it is printed beside it; empty: of the whole
  std::string share = {};     // of a figure: what is printed of it now: 45.5; empty: it is in tables alone
};

// In the booklet's order: what belongs to no sheet first, then the counts and shares that are computed, then the sheets
// by number, then those that were taken away. Sheets are matched by id.
std::vector<Difference> compare(const dataset::Dataset& before, const dataset::Dataset& after);

}  // namespace toji::difference
