#pragma once
// Work beside the caller on a second thread. The results are taken in the order of the caller's choice, so what is
// written does not depend on which thread was quicker.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

#include "pdf/deflate.h"

namespace toji::pdf {

class Worker {
 public:
  // beside: with a thread of its own; else every task is done when it is given. level is libdeflate's.
  Worker(int level, bool beside);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Runs task(const Deflater&), here and now or beside. What it refers to must outlive its result.
  template <typename Task>
  auto give(Task task) {
    using Result = std::invoke_result_t<Task, const Deflater&>;
    auto waiting = std::make_shared<std::packaged_task<Result(const Deflater&)>>(std::move(task));
    auto result = waiting->get_future();
    add([waiting](const Deflater& deflater) { (*waiting)(deflater); });
    return result;
  }

  // The task's result; until it is there the caller does what else waits. Passes on what the task threw.
  template <typename Result>
  Result take(std::future<Result>& result) {
    while (!is_ready(result) && do_one()) {
    }
    return result.get();
  }

  template <typename Result>
  static bool is_ready(const std::future<Result>& result) {
    return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  // For work that the caller does itself.
  const Deflater& deflater() const { return deflater_; }

 private:
  using Waiting = std::function<void(const Deflater&)>;
  void add(Waiting);
  bool do_one();  // of those that wait; whether there was one
  void run(int level);

  Deflater deflater_;  // the caller's
  std::mutex mutex_;   // of the next two
  std::deque<Waiting> waiting_;
  bool closed_ = false;
  std::condition_variable given_;
  std::thread thread_;
};

}  // namespace toji::pdf
