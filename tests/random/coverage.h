#pragma once
// What of the template language the made documents have used.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "document.h"

namespace toji::random {

class Coverage {
 public:
  void add(const Made&, bool succeeded);
  // "<table>", "<table columns>", "<p role=h1>": what the vocabulary has and no document, or none that succeeded, used.
  std::vector<std::string> unused() const;
  std::vector<std::string> never_successful() const;

 private:
  std::set<std::string> used_, successful_;
};

}  // namespace toji::random
