#pragma once
// The cases of mistakes.cases that print.
#include <string>
#include <utility>
#include <vector>

namespace toji::pdf::test {

// Name and file of each.
std::vector<std::pair<std::string, std::string>> files_of_templates();

}  // namespace toji::pdf::test
