#include "cli/interrupt.h"

#include <unistd.h>

#include <array>
#include <climits>
#include <cstring>

namespace toji::cli {
namespace {

constexpr std::array ending{SIGINT, SIGTERM, SIGHUP};
std::array<char, PATH_MAX> pending{};

// Only what POSIX allows inside a handler.
void end_run(int signal_number) {
  if (pending[0] != '\0') unlink(pending.data());
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// A signal that is ignored (nohup) stays ignored.
void install(int signal_number) {
  struct sigaction before {};
  if (sigaction(signal_number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = end_run;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, nullptr);
}

}  // namespace

void install_handlers() {
  for (const int signal_number : ending) install(signal_number);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

void remember_pending(const std::string& name) {
  if (name.size() < pending.size()) std::memcpy(pending.data(), name.c_str(), name.size() + 1);
}

void forget_pending() { pending[0] = '\0'; }

void remove_pending() {
  const SignalsHeld held;
  if (pending[0] != '\0') unlink(pending.data());
  forget_pending();
}

SignalsHeld::SignalsHeld() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal_number : ending) sigaddset(&set, signal_number);
  pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SignalsHeld::~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace toji::cli
