#pragma once
// A bar on standard error for people who wait: only on a terminal, and only when the work takes longer than half a
// second.
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/session.h"

namespace toji::cli {

// "頁を組んでいます [#####---------------]  25 %"
std::string bar(std::string_view label, std::size_t done, std::size_t total);

class Progress {
 public:
  explicit Progress(const Session&);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // tail: what else there is to say, behind the bar.
  void update(Text label, std::size_t done, std::size_t total, std::string_view tail = {});
  // While it is not known how many there will be.
  void update(Text label, std::size_t done);
  void clear();
  // Whether anyone would see an update.
  bool is_seen() const { return enabled_; }

 private:
  using Clock = std::chrono::steady_clock;
  bool is_due() const;
  void draw(const std::string& line);
  Language language_;
  bool enabled_;
  bool drawn_ = false;
  Clock::time_point next_;
};

}  // namespace toji::cli
