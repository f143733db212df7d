#pragma once
// What a command shows of a job while it runs, and how long its phases took.
#include <optional>

#include "cli/progress.h"
#include "cli/session.h"
#include "cli/timing.h"
#include "job/document/listener.h"

namespace toji::cli {

// Listens to the session's jobs during its life.
class RunListener : public job::Listener {
 public:
  // label: of the bar.
  RunListener(Session& session, Text label) : session_(session), label_(label) {
    session.context.listener = this;
  }
  ~RunListener() override { session_.context.listener = nullptr; }
  RunListener(const RunListener&) = delete;
  RunListener& operator=(const RunListener&) = delete;

  void ended(std::string_view phase) override { timing_.phase(phase); }
  void reached(std::size_t done, std::size_t total) override;
  void stopped() override { progress_.reset(); }

  // Prints the table where it is asked for.
  void print_timing(bool asked) const;

 private:
  Session& session_;
  Text label_;
  Timing timing_ = Timing::of_process();
  std::optional<Progress> progress_;
};

}  // namespace toji::cli
