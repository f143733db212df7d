#include "cli/timing.h"

#include <algorithm>
#include <ctime>

#include "texts/cli/timing.h"

namespace toji::cli {
namespace {

std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

}  // namespace

std::string milliseconds(std::chrono::microseconds time) {
  const auto tenths = (time.count() + 50) / 100;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::uint64_t milliseconds_now() {
  const auto time = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

Timing Timing::of_process() {
  Timing timing;
  const Clock::duration used = std::chrono::microseconds(std::clock() * 1'000'000 / CLOCKS_PER_SEC);
  timing.start_ -= used;
  timing.phases_.push_back({"start", used});
  return timing;
}

void Timing::phase(std::string_view name) {
  const auto now = Clock::now();
  const auto known = std::find_if(phases_.begin(), phases_.end(), [&](const Phase& p) { return p.name == name; });
  if (known == phases_.end())
    phases_.push_back({name, now - last_});
  else
    known->time += now - last_;
  last_ = now;
}

std::string Timing::table(Language language) const {
  std::string out;
  const auto line = [&](std::string_view name, Clock::duration time) {
    const auto rounded = std::chrono::duration_cast<std::chrono::microseconds>(time);
    out += right_aligned(milliseconds(rounded), 9) + " ms  " + std::string(name) + '\n';
  };
  for (const Phase& phase : phases_) line(phase.name, phase.time);
  line(words_of(texts::cli_timing::total, language), last_ - start_);
  return out;
}

}  // namespace toji::cli
