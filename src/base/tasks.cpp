#include "base/tasks.h"

#include <system_error>

namespace toji {

Tasks::Tasks(unsigned threads, std::function<void()> at_start) {
  if (threads < 2) return;
  try {
    thread_ = std::thread([this, at_start = std::move(at_start)] { run(at_start); });
  } catch (const std::system_error&) {  // the system gives no thread: every task is done where it is given
  }
}

Tasks::~Tasks() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    closed_ = true;
  }
  given_.notify_one();
  thread_.join();
}

void Tasks::add(Waiting waiting) {
  if (!thread_.joinable()) return waiting.task();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(waiting));
  }
  given_.notify_one();
}

void Tasks::help(std::size_t most_waiting) {
  while (do_one(most_waiting)) {
  }
}

bool Tasks::do_one(std::size_t most_waiting) {
  Waiting first;
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() <= most_waiting) return false;
    first = std::move(waiting_.front());
    waiting_.pop_front();
  }
  first.task();
  return true;
}

void Tasks::drop(const void* owner) {
  std::unique_lock lock(mutex_);
  std::erase_if(waiting_, [owner](const Waiting& waiting) { return waiting.owner == owner; });
  idle_.wait(lock, [this, owner] { return running_ != owner; });
}

void Tasks::run(const std::function<void()>& at_start) {
  if (at_start) at_start();
  std::unique_lock lock(mutex_);
  for (;;) {
    given_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    Waiting first = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = first.owner;
    lock.unlock();
    first.task();
    first.task = nullptr;  // with what it holds, before anyone is told that it is done
    lock.lock();
    running_.reset();
    idle_.notify_all();
  }
}

}  // namespace toji
