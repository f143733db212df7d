#pragma once
// How long each phase took.
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace toji::cli {

class Timing {
 public:
  Timing() : start_(Clock::now()), last_(start_) {}
  // Begins with the process: its first phase, "start", is the processor time that loading the program and reading the
  // arguments have taken.
  static Timing of_process();
  // Ends the phase that began with the phase before it; what comes again adds to the first of its name.
  void phase(std::string_view name);
  // A line a phase, in milliseconds, and the sum.
  std::string table(Language) const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Phase {
    std::string_view name;
    Clock::duration time;
  };
  Clock::time_point start_, last_;
  std::vector<Phase> phases_;
};

// Of the clock that never goes back.
std::uint64_t milliseconds_now();

// 12345 microseconds as "12.3".
std::string milliseconds(std::chrono::microseconds);

}  // namespace toji::cli
