#pragma once
// What an incremental update does to the revision before it.
#include <string>
#include <vector>

#include "base/diagnostics.h"

class QPDF;

namespace toji::pdf_read {

struct Change {
  const MessageText* text = nullptr;  // none: signatures alone were added
  std::vector<std::string> args;
};

// before's bytes must be those that after begins with. May throw what libqpdf throws.
Change change_of(QPDF& before, QPDF& after);

}  // namespace toji::pdf_read
