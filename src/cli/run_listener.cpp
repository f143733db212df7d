#include "cli/run_listener.h"

#include <iostream>

namespace toji::cli {

void RunListener::reached(std::size_t done, std::size_t total) {
  if (!progress_) progress_.emplace(session_);
  if (total == 0)
    progress_->update(label_, done);
  else
    progress_->update(label_, done, total);
}

void RunListener::print_timing(bool asked) const {
  if (asked && !session_.json) std::cerr << timing_.table(session_.language);
}

}  // namespace toji::cli
