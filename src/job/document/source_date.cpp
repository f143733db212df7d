#include "job/document/source_date.h"

#include <charconv>
#include <chrono>

#include "base/diagnostics.h"
#include "job/document/messages.h"

namespace toji::job {
namespace {

constexpr std::int64_t last_second = 253'402'300'799;  // of the year 9999

std::string padded(std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

}  // namespace

std::string iso8601(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<unsigned>(date.month()), 2) + '-' +
         padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(clock.hours().count(), 2) + ':' +
         padded(clock.minutes().count(), 2) + ':' + padded(clock.seconds().count(), 2) + "+00:00";
}

std::string source_date(const std::string& epoch) {
  if (epoch.empty()) return {};
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  if (error != std::errc{} || end != epoch.data() + epoch.size() || seconds < 0 || seconds > last_second)
    throw EnvironmentError(messages::bad_epoch, {epoch});
  return iso8601(seconds);
}

}  // namespace toji::job
