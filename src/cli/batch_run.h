#pragma once
// The items of a list made by one thread or several, each item by one.
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <string>

#include "cli/batch_journal.h"
#include "cli/batch_list.h"
#include "cli/batch_worker.h"
#include "cli/progress.h"

namespace toji::cli {

struct BatchCounts {
  std::uint64_t made = 0, failed = 0, were_there = 0;
  std::uint64_t pages = 0;  // of those made
  std::uint64_t done() const { return made + failed + were_there; }
};

// "1480 ページ/秒、残り 2:05", or nothing before the first page.
std::string rate_text(const BatchCounts&, std::uint64_t total, std::chrono::milliseconds elapsed, Language);

class BatchRun {
 public:
  BatchRun(Session& session, BatchList& list, BatchJournal& journal, const BatchShared& shared, batch::Shard shard)
      : session_(session), list_(list), journal_(journal), shared_(shared), shard_(shard), progress_(session) {}

  // Makes all, shows how far it is and says in the end what failed. Throws EnvironmentError when the list or the
  // journal could not be gone on with; what was made until then stands in the journal.
  ExitCode run(unsigned jobs);

 private:
  struct Failure {
    std::string text, json;
  };

  void work();
  void note(const BatchWorker::Result&);
  void watch();
  void show();
  void print_failures() const;
  void print_result() const;

  Session& session_;
  BatchList& list_;
  BatchJournal& journal_;
  const BatchShared& shared_;
  batch::Shard shard_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();

  std::mutex mutex_;  // of the following
  Progress progress_;
  std::condition_variable ended_;
  std::size_t working_ = 0;
  BatchCounts counts_;
  bool world_failed_ = false;               // an item, for want of room or the like
  std::map<std::uint32_t, Failure> failures_;  // the first few by line
  std::exception_ptr fault_;
};

}  // namespace toji::cli
