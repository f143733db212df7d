#pragma once
// The calls to the system that make a folder last, as they come: written down, and failing where a test wants it.
#include <functional>
#include <string>
#include <vector>

namespace calls {

// "fsync plan.xml", "chmod 644 plan.xml", "rename out" (names without folders), in order, while one lives.
class Watch {
 public:
  Watch();
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  std::vector<std::string> seen;
  // The errno that a call is to fail with; 0: it is carried out.
  std::function<int(const std::string&)> fault = [](const std::string&) { return 0; };
};

}  // namespace calls
