#include "cli/batch_run.h"

#include <malloc.h>

#include <algorithm>
#include <iostream>
#include <thread>
#include <vector>

#include "base/threads.h"
#include "cli/resources.h"

namespace toji::cli {
namespace {

using namespace std::chrono_literals;

constexpr Words making{"冊子を作っています", "making documents"};
constexpr std::size_t most_failures = 20;

std::string two_digits(std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_text(std::uint64_t seconds) {
  const std::string tail = two_digits(seconds / 60 % 60) + ':' + two_digits(seconds % 60);
  return seconds < 3600 ? tail : std::to_string(seconds / 3600) + ':' + tail;
}

// What one item took, the next will take too: the memory stays with the program rather than being given back and
// cleared again by the system for each item.
void keep_memory() {
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

}  // namespace

std::string rate_text(const BatchCounts& counts, std::uint64_t total, std::chrono::milliseconds elapsed,
                      Language language) {
  const auto time = static_cast<std::uint64_t>(elapsed.count());
  if (counts.made == 0 || time == 0) return {};
  const std::string rate = std::to_string(counts.pages * 1000 / time);
  const std::string left = clock_text(time * (total - std::min(total, counts.done())) / counts.made / 1000);
  return language == Language::ja ? rate + " ページ/秒、残り " + left : rate + " pages/s, " + left + " left";
}

ExitCode BatchRun::run(unsigned jobs) {
  keep_memory();
  std::vector<std::jthread> threads;
  working_ = jobs;
  if (jobs > 1 || progress_.is_seen()) {
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
  progress_.clear();
  if (fault_) {
    print_failures();
    std::rethrow_exception(fault_);
  }
  journal_.finish();
  print_result();
  if (world_failed_) return environment;
  return counts_.failed == 0 ? done : input_errors;
}

void BatchRun::work() {
  try {
    BatchWorker worker(shared_);
    while (const auto item = list_.next()) {
      if (!shard_.has(item->number)) continue;
      const auto result = worker.make(*item, journal_.before(item->output));
      journal_.append(result.record);
      note(result);
      const std::lock_guard lock(mutex_);
      if (fault_) break;
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!fault_) fault_ = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  --working_;
  ended_.notify_one();
}

void BatchRun::note(const BatchWorker::Result& result) {
  const batch::Record& record = result.record;
  const std::lock_guard lock(mutex_);
  if (result.was_there) {
    ++counts_.were_there;
  } else if (record.made) {
    ++counts_.made;
    counts_.pages += record.pages;
  } else {
    ++counts_.failed;
    world_failed_ = world_failed_ || result.world_failed;
    failures_.emplace(record.line, Failure{record.output + ": " + record.error, result.json});
    if (failures_.size() > most_failures && !session_.json) failures_.erase(std::prev(failures_.end()));
  }
}

// Until the last thread has ended.
void BatchRun::watch() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, 100ms, [this] { return working_ == 0; })) show();
}

// How far the run is; with the mutex locked.
void BatchRun::show() {
  const std::uint64_t total = shard_.size(list_.items());
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began_);
  progress_.update(making, counts_.done(), total, rate_text(counts_, total, elapsed, session_.language));
}

void BatchRun::print_failures() const {
  if (session_.json) {
    for (const auto& [line, failure] : failures_) session_.told->push_back(failure.json);
    return;
  }
  for (const auto& [line, failure] : failures_)
    std::cerr << list_.name() << ':' << line << ": " << failure.text << '\n';
  const bool ja = session_.language == Language::ja;
  if (counts_.failed > failures_.size())
    std::cerr << (ja ? "ほかに " : "") << counts_.failed - failures_.size() << (ja ? " 件\n" : " more\n");
}

void BatchRun::print_result() const {
  print_failures();
  if (session_.quiet) return;
  const bool ja = session_.language == Language::ja;
  std::cerr << (ja ? "できた " : "made ") << counts_.made << (ja ? "（" : " (") << counts_.pages
            << (ja ? " ページ）、失敗 " : " pages), failed ") << counts_.failed;
  if (counts_.were_there > 0) std::cerr << (ja ? "、前からある " : ", already there ") << counts_.were_there;
  std::cerr << '\n';
}

}  // namespace toji::cli
