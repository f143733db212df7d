#include "job/batch/run.h"

#include <chrono>
#include <thread>
#include <vector>

#include "base/threads.h"

namespace toji::batch {
namespace {

using namespace std::chrono_literals;

}  // namespace

Outcome Run::make(unsigned jobs) {
  std::vector<std::jthread> threads;
  working_ = jobs;
  if (jobs > 1 || listener_.is_watching()) {
    const std::size_t given = start_threads(threads, jobs, [this] { work(); });
    const std::lock_guard lock(mutex_);
    working_ -= jobs - given;
  }
  if (threads.empty()) {
    working_ = 1;
    work();  // here: a program of one thread counts references and takes memory without locks
  } else {
    watch();
    threads.clear();
  }
  if (!outcome_.fault) journal_.finish();
  return outcome_;
}

void Run::work() {
  try {
    Worker worker(shared_);
    while (const auto item = list_.next()) {
      if (!shard_.has(item->number)) continue;
      const auto result = worker.make(*item, journal_.before(item->output));
      journal_.append(result.record);
      note(result);
      const std::lock_guard lock(mutex_);
      if (outcome_.fault) break;
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!outcome_.fault) outcome_.fault = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  --working_;
  ended_.notify_one();
}

void Run::note(const Worker::Result& result) {
  const std::lock_guard lock(mutex_);
  Counts& counts = outcome_.counts;
  if (result.was_there) {
    ++counts.were_there;
  } else if (result.record.made) {
    ++counts.made;
    counts.pages += result.record.pages;
  } else {
    ++counts.failed;
    outcome_.world_failed = outcome_.world_failed || result.world_failed;
    listener_.failed(result.record, *result.mistake);
  }
}

// Until the last thread has ended.
void Run::watch() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, 100ms, [this] { return working_ == 0; }))
    listener_.reached(outcome_.counts, shard_.size(list_.items()));
}

}  // namespace toji::batch
