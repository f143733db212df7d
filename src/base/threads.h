#pragma once
// Threads beside the caller's own, as many as the system gives: without them the same work is done, only later.
#include <cstddef>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace toji {

// Starts up to count threads that each run work(arguments…), and returns how many there are. What work throws ends the
// program, as in any thread.
template <typename Work, typename... Arguments>
std::size_t start_threads(std::vector<std::jthread>& threads, std::size_t count, const Work& work,
                          Arguments... arguments) {
  try {
    threads.reserve(threads.size() + count);
    for (std::size_t i = 0; i < count; ++i) threads.emplace_back(work, arguments...);
  } catch (const std::system_error&) {  // EAGAIN: a limit of threads or of memory
  } catch (const std::bad_alloc&) {
  }
  return threads.size();
}

}  // namespace toji
