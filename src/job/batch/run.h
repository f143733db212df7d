#pragma once
// The items of a list made by one thread or several, each item by one.
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>

#include "job/batch/journal_file.h"
#include "job/batch/list_file.h"
#include "job/batch/worker.h"

namespace toji::batch {

struct Counts {
  std::uint64_t made = 0, failed = 0, were_there = 0;
  std::uint64_t pages = 0;  // of those made
  std::uint64_t done() const { return made + failed + were_there; }
};

// Who is told how a run goes.
class Listener {
 public:
  virtual ~Listener() = default;
  // An item has failed. One call at a time, by any thread.
  virtual void failed(const Record&, const Mistake&) = 0;
  // Whether to call reached some times in each second, with how many items there are; by the caller's thread.
  virtual bool is_watching() const { return false; }
  virtual void reached(const Counts&, std::uint64_t /*items*/) {}
};

struct Outcome {
  Counts counts;
  bool world_failed = false;  // an item, for want of room or the like
  // Why the run ended before its time, such as a list or a journal that could not be gone on with; what was made until
  // then stands in the journal.
  std::exception_ptr fault;
};

class Run {
 public:
  Run(ListFile& list, JournalFile& journal, const Shared& shared, Shard shard, Listener& listener)
      : list_(list), journal_(journal), shared_(shared), shard_(shard), listener_(listener) {}

  // Makes all and puts the journal into order. Throws EnvironmentError when that cannot be done.
  Outcome make(unsigned jobs);

 private:
  void work();
  void note(const Worker::Result&);
  void watch();

  ListFile& list_;
  JournalFile& journal_;
  const Shared& shared_;
  Shard shard_;
  Listener& listener_;

  std::mutex mutex_;  // of the following, and of the listener
  std::condition_variable ended_;
  std::size_t working_ = 0;
  Outcome outcome_;
};

}  // namespace toji::batch
