#include "cli/batch_listener.h"

#include <algorithm>
#include <iostream>

#include "cli/diagnostics_json.h"
#include "cli/out_of_memory.h"
#include "job/files/messages.h"

namespace toji::cli {
namespace {

constexpr Words making{"冊子を作っています", "making documents"};
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
  return language == Language::ja ? rate + " ページ/秒、残り " + left : rate + " pages/s, " + left + " left";
}

void BatchListener::failed(const batch::Record& record, const batch::Mistake& mistake) {
  if (mistake.diagnostic.text == &job::messages::out_of_memory) forget_end_of_memory();
  std::string json = session_.json ? to_json(mistake.diagnostic, session_.language, {list_, record.line, 1}) : "";
  failures_.emplace(record.line, Failure{record.output + ": " + record.error, std::move(json)});
  if (failures_.size() > most_failures && !session_.json) failures_.erase(std::prev(failures_.end()));
}

void BatchListener::reached(const batch::Counts& counts, std::uint64_t items) {
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began_);
  progress_.update(making, counts.done(), items, rate_text(counts, items, elapsed, session_.language));
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
  const bool ja = session_.language == Language::ja;
  if (failed > failures_.size())
    std::cerr << (ja ? "ほかに " : "") << failed - failures_.size() << (ja ? " 件\n" : " more\n");
}

void BatchListener::print_result(const batch::Counts& counts) const {
  if (session_.quiet) return;
  const bool ja = session_.language == Language::ja;
  std::cerr << (ja ? "できた " : "made ") << counts.made << (ja ? "（" : " (") << counts.pages
            << (ja ? " ページ）、失敗 " : " pages), failed ") << counts.failed;
  if (counts.were_there > 0) std::cerr << (ja ? "、前からある " : ", already there ") << counts.were_there;
  std::cerr << '\n';
}

}  // namespace toji::cli
