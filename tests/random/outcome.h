#pragma once
// What came of a document: made in a process of its own, as the program would, and judged.
#include <string>
#include <vector>

#include "document.h"
#include "engine/font/library.h"

namespace toji::random {

struct Limits {
  int milliseconds = 1000;  // of processor time
  int mebibytes = 200;
};

struct Outcome {
  int code = 0;                    // as the program's exit code; 0 and 1 are right
  std::string fault;               // empty: as it should be; else its kind, "crash", "off the page", …
  std::string detail;              // what exactly
  std::vector<std::string> found;  // the diagnostics
  std::string characters;          // of all pages, without blanks, in the display list's order
  int pages = 0;
  int milliseconds = 0, mebibytes = 0;
};

// Makes the document; its PDF is written to pdf where it has no fault. Only for a process without other threads.
Outcome outcome_of(const Made&, const font::Library&, const std::string& pdf, const Limits&);

}  // namespace toji::random
