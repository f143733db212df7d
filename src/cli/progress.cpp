#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace toji::cli {
namespace {

using namespace std::chrono_literals;
constexpr auto patience = 500ms, interval = 100ms;
constexpr std::size_t bar_width = 20;

}  // namespace

std::string bar(std::string_view label, std::size_t done, std::size_t total) {
  const std::size_t whole = std::max<std::size_t>(total, 1);
  const std::size_t part = std::min(done, whole);
  const std::size_t filled = part * bar_width / whole;
  const std::string percent = std::to_string(part * 100 / whole);
  return std::string(label) + " [" + std::string(filled, '#') + std::string(bar_width - filled, '-') + "] " +
         std::string(3 - percent.size(), ' ') + percent + " %";
}

Progress::Progress(const Session& session)
    : language_(session.language),
      enabled_(!session.quiet && isatty(STDERR_FILENO) == 1),
      next_(Clock::now() + patience) {}

void Progress::update(Text label, std::size_t done, std::size_t total, std::string_view tail) {
  if (is_due()) draw(bar(say(label, language_), done, total) + (tail.empty() ? "" : "  ") + std::string(tail));
}

void Progress::update(Text label, std::size_t done) {
  if (is_due()) draw(say(label, language_) + ' ' + std::to_string(done));
}

bool Progress::is_due() const { return enabled_ && Clock::now() >= next_; }

void Progress::draw(const std::string& line) {
  std::cerr << '\r' << line << "\x1b[K" << std::flush;
  drawn_ = true;
  next_ = Clock::now() + interval;
}

void Progress::clear() {
  if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace toji::cli
