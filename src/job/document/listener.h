#pragma once
// Who is told how far a job is. Every job tells it by the caller's own thread.
#include <cstddef>
#include <string_view>

namespace toji::job {

class Listener {
 public:
  virtual ~Listener() = default;

  // A phase of the job has ended: "dataset", "layout", "bind, flow" …
  virtual void ended(std::string_view /*phase*/) {}
  // So many sections or files are done, out of a total; 0: it is not known yet how many there will be.
  virtual void reached(std::size_t /*done*/, std::size_t /*total*/) {}
  // No more of these come, whether all were done or not.
  virtual void stopped() {}
};

}  // namespace toji::job
