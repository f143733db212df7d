#include "pdf/worker.h"

namespace toji::pdf {

Worker::Worker(int level, bool beside) : deflater_(level) {
  if (beside) thread_ = std::thread([this, level] { run(level); });
}

Worker::~Worker() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    closed_ = true;
  }
  given_.notify_one();
  thread_.join();
}

void Worker::add(Waiting task) {
  if (!thread_.joinable()) return task(deflater_);
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
  }
  given_.notify_one();
}

bool Worker::do_one() {
  Waiting task;
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return false;
    task = std::move(waiting_.front());
    waiting_.pop_front();
  }
  task(deflater_);
  return true;
}

void Worker::run(int level) {
  const Deflater deflater(level);
  for (;;) {
    Waiting task;
    {
      std::unique_lock lock(mutex_);
      given_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      task = std::move(waiting_.front());
      waiting_.pop_front();
    }
    task(deflater);
  }
}

}  // namespace toji::pdf
