#pragma once
// What the system's error numbers (errno) mean, in both languages.
#include <string>
#include <vector>

namespace toji {

struct SystemWords {
  std::string ja, en;
};
SystemWords words_of_errno(int error);

// The arguments of a message about a name and what the system said of it: {0} the name, {1} Japanese, {2} English.
std::vector<std::string> system_args(std::string name, int error);

}  // namespace toji
