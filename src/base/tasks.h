#pragma once
// Work that a second thread takes over where there is one. Results are taken in the order of the caller's choice, so
// nothing that is made depends on which thread was quicker.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace toji {

class Tasks {
 public:
  // With one thread, or where the system gives no other, every task is done where and when it is given; with more a
  // second thread does them in the order in
  // which they are given, and at_start before the first. Tasks are given and taken by one thread, the owner's.
  explicit Tasks(unsigned threads = 1, std::function<void()> at_start = {});
  // Forgets what waits.
  ~Tasks();
  Tasks(const Tasks&) = delete;
  Tasks& operator=(const Tasks&) = delete;

  // Runs task(), now or beside. What it refers to must live until it is taken or its owner's are dropped.
  template <typename Task>
  auto give(const void* owner, Task task) {
    using Result = std::invoke_result_t<Task&>;
    auto waiting = std::make_shared<std::packaged_task<Result()>>(std::move(task));
    auto result = waiting->get_future();
    add({owner, [waiting] { (*waiting)(); }});
    return result;
  }

  // The task's result; until it is there the caller does what else waits. Passes on what the task threw.
  template <typename Result>
  Result take(std::future<Result>& result) {
    while (!is_ready(result) && do_one()) {
    }
    return result.get();
  }

  // The caller does what waits until at most so many tasks do: what they hold is then bounded.
  void help(std::size_t most_waiting);

  template <typename Result>
  static bool is_ready(const std::future<Result>& result) {
    return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  // Forgets those of the owner's tasks that wait and returns when none is being done: before what they refer to goes.
  void drop(const void* owner);

  // Whether tasks are done beside the caller.
  bool beside() const { return thread_.joinable(); }

 private:
  struct Waiting {
    const void* owner = nullptr;
    std::function<void()> task;
  };
  void add(Waiting);
  bool do_one(std::size_t most_waiting = 0);  // where more wait; whether there was one
  void run(const std::function<void()>& at_start);

  std::mutex mutex_;  // of the next three
  std::deque<Waiting> waiting_;
  std::optional<const void*> running_;  // the owner of what is being done beside
  bool closed_ = false;
  std::condition_variable given_, idle_;
  std::thread thread_;
};

}  // namespace toji
