#include "job/files/pending.h"

#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <climits>
#include <cstring>

namespace toji::job {
namespace {

// The handler may run in another thread than the one that writes: a name counts from when it is whole, and a file that
// is being made is waited for.
struct Pending {
  std::atomic<bool> being_made{false}, whole{false};
  std::array<char, PATH_MAX> name{};
};
static_assert(std::atomic<bool>::is_always_lock_free);
std::array<Pending, most_threads> pending;
std::atomic<std::size_t> threads{0};
std::atomic<bool> ending_run{false};  // no file is made from now on

// This thread's; null for one too many.
Pending* own() {
  thread_local const std::size_t index = threads++;
  return index < pending.size() ? &pending[index] : nullptr;
}

}  // namespace

void remove_all_pending() {
  ending_run = true;
  constexpr int patience = 1000;  // milliseconds for a file system that does not answer
  int waited = 0;
  for (const Pending& one : pending) {
    for (; one.being_made && waited < patience; ++waited) poll(nullptr, 0, 1);
    if (one.whole) unlink(one.name.data());
  }
}

BeingMade::BeingMade() {
  Pending* const mine = own();
  if (mine == nullptr) return;
  mine->being_made = true;
  if (!ending_run) return;
  mine->being_made = false;
  for (;;) pause();  // another thread ends the run
}

BeingMade::~BeingMade() {
  if (Pending* const mine = own()) mine->being_made = false;
}

void remember_pending(const std::string& name) {
  Pending* const mine = own();
  if (mine == nullptr || name.size() >= mine->name.size()) return;
  std::memcpy(mine->name.data(), name.c_str(), name.size() + 1);
  mine->whole = true;
}

void forget_pending() {
  if (Pending* const mine = own()) mine->whole = false;
}

void remove_pending() {
  const SignalsHeld held;
  const Pending* const mine = own();
  if (mine != nullptr && mine->whole) unlink(mine->name.data());
  forget_pending();
}

SignalsHeld::SignalsHeld() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal_number : ending_signals) sigaddset(&set, signal_number);
  pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SignalsHeld::~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace toji::job
