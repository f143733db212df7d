#pragma once
// What an Include (layout/layout.h) throws for a name that leads to no file: the template's author mends it.
#include <string>
#include <vector>

namespace toji::layout {

struct NotIncluded {
  bool outside = false;            // of the folders that templates are read from
  std::vector<std::string> known;  // names that could stand there
};

}  // namespace toji::layout
