#include "cli/batch_listener.h"

#include <algorithm>
#include <iostream>

#include "cli/diagnostics_json.h"
#include "cli/out_of_memory.h"
#include "job/files/messages.h"
#include "texts/cli/batch_listener.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_batch_listener;

constexpr std::size_t most_failures = 20;

std::string two_digits(std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_text(std::uint64_t seconds) {
  const std::string tail = two_digits(seconds / 60 % 60) + ':' + two_digits(seconds % 60);
  return seconds < 3600 ? tail : std::to_string(seconds / 3600) + ':' + tail;
}

}  // namespace

std::string rate_text(const batch::Counts& counts, std::uint64_t total, std::chrono::milliseconds elapsed,
                      Language language) {
  const auto time = static_cast<std::uint64_t>(elapsed.count());
  if (counts.made == 0 || time == 0) return {};
  const std::string rate = std::to_string(counts.pages * 1000 / time);
  const std::string left = clock_text(time * (total - std::min(total, counts.done())) / counts.made / 1000);
  return say(text::rate, language, {rate, left});
}

void BatchListener::failed(const batch::Record& record, const batch::Mistake& mistake) {
  if (mistake.diagnostic.text == &job::messages::out_of_memory) forget_end_of_memory();
  std::string json = session_.json ? to_json(mistake.diagnostic, session_.language, {list_, record.line, 1}) : "";
  failures_.emplace(record.line, Failure{record.output + ": " + record.error, std::move(json)});
  if (failures_.size() > most_failures && !session_.json) failures_.erase(std::prev(failures_.end()));
}

void BatchListener::reached(const batch::Counts& counts, std::uint64_t items) {
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began_);
  progress_.update(text::making, counts.done(), items, rate_text(counts, items, elapsed, session_.language));
}

ExitCode BatchListener::tell(const batch::Outcome& outcome) {
  progress_.clear();
  print_failures(outcome.counts.failed);
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  print_result(outcome.counts);
  if (outcome.world_failed) return environment;
  return outcome.counts.failed == 0 ? done : input_errors;
}

void BatchListener::print_failures(std::uint64_t failed) const {
  if (session_.json) {
    for (const auto& [line, failure] : failures_) session_.told->push_back(failure.json);
    return;
  }
  for (const auto& [line, failure] : failures_) std::cerr << list_ << ':' << line << ": " << failure.text << '\n';
  if (failed > failures_.size())
    std::cerr << say(text::more_failures, session_.language, {std::to_string(failed - failures_.size())}) << '\n';
}

void BatchListener::print_result(const batch::Counts& counts) const {
  if (session_.quiet) return;
  const auto number = [](std::uint64_t count) { return std::to_string(count); };
  std::cerr << say(text::result, session_.language, {number(counts.made), number(counts.pages), number(counts.failed)});
  if (counts.were_there > 0) std::cerr << say(text::were_there, session_.language, {number(counts.were_there)});
  std::cerr << '\n';
}

}  // namespace toji::cli
