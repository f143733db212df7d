#include "cli/interrupt.h"

#include <csignal>

#include "job/files/pending.h"

namespace toji::cli {
namespace {

// Only what POSIX allows inside a handler. The thread that it interrupts makes no file: SignalsHeld.
void end_run(int signal_number) {
  job::remove_all_pending();
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
  for (const int signal_number : job::ending_signals) install(signal_number);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

}  // namespace toji::cli
