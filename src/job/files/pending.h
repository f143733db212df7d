#pragma once
// What is removed when a signal ends the run. The one state outside the values of a job, since a handler has no other.
#include <array>
#include <csignal>
#include <cstddef>
#include <string>

namespace toji::job {

// The signals that end a run, for whoever handles them.
inline constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

inline constexpr std::size_t most_threads = 256;

// The one file to remove of this thread; of the first most_threads threads that ask.
void remember_pending(const std::string& name);
void forget_pending();
// Removes it now.
void remove_pending();

// Removes those of all threads, as the last thing in a run: no more is made. Only what may be called inside a handler.
void remove_all_pending();

// During its life a file is made that remember_pending is then told of: a signal that another thread takes waits for
// it. Where the run is already ending, no more is made and the constructor does not return. The signals must be held.
class BeingMade {
 public:
  BeingMade();
  ~BeingMade();
  BeingMade(const BeingMade&) = delete;
  BeingMade& operator=(const BeingMade&) = delete;
};

// Holds the three signals back during its life.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_;
};

}  // namespace toji::job
