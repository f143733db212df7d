#pragma once
// A dataset as what a reader of the booklet can point at: sheet, field, text.
#include <string>
#include <vector>

#include "report/dataset/model.h"

namespace toji::difference {

struct Field {
  std::string name;                // as the officer knows it: 成果
  std::vector<std::string> texts;  // a cell each
  bool operator==(const Field&) const = default;
};

// In the order of the form; fields without text are there too.
std::vector<Field> fields_of(const dataset::Plan&, const dataset::Sheet&);
// Of the year and the plan rather than of a sheet: names, dates, the overview and the guide.
std::vector<Field> fields_of(const dataset::Dataset&);

}  // namespace toji::difference
