#pragma once
// What is shown of a batch while it runs and said of it in the end.
#include <chrono>
#include <map>
#include <string>

#include "cli/progress.h"
#include "cli/session.h"
#include "job/batch/run.h"

namespace toji::cli {

// "1480 ページ/秒、残り 2:05", or nothing before the first page.
std::string rate_text(const batch::Counts&, std::uint64_t total, std::chrono::milliseconds elapsed, Language);

class BatchListener : public batch::Listener {
 public:
  // list: its name in messages.
  BatchListener(Session& session, std::string list) : session_(session), list_(std::move(list)), progress_(session) {}

  void failed(const batch::Record&, const batch::Mistake&) override;
  bool is_watching() const override { return progress_.is_seen(); }
  void reached(const batch::Counts&, std::uint64_t items) override;

  // Says what failed, passes on why the run ended before its time, and gives the exit code.
  ExitCode tell(const batch::Outcome&);

 private:
  struct Failure {
    std::string text, json;
  };
  void print_failures(std::uint64_t failed) const;
  void print_result(const batch::Counts&) const;

  Session& session_;
  std::string list_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  Progress progress_;
  std::map<std::uint32_t, Failure> failures_;  // the first few by line
};

}  // namespace toji::cli
