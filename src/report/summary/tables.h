#pragma once
// The table of all measures and the counts, as rows of values: what the spreadsheet and the CSV file hold.
#include <string>
#include <variant>
#include <vector>

#include "report/dataset/model.h"

namespace toji::summary {

// A percentage in tenths: 638 is 63.8 %.
struct Share {
  unsigned tenths = 0;
};

using Value = std::variant<std::monostate, std::string, unsigned, Share>;  // the first is an empty cell

struct Column {
  std::string name;
  unsigned width = 8;  // in half-width characters, for a spreadsheet
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  // each as long as columns
};

// A row for each sheet in print order.
Table measures(const dataset::Dataset&);

// Rows of counts: the whole year, the year before where the data holds it, each item of the plan, each division.
// The counts of the ratings are in consecutive columns from first_rating on.
inline constexpr std::size_t first_rating = 6;
Table counts(const dataset::Dataset&);

}  // namespace toji::summary
