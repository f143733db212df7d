#include "base/iso_date.h"

#include <chrono>
#include <optional>

namespace toji {
namespace {

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

// So many digits at the front of text.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return number;
}

// "hh:mm"
bool take_hours_and_minutes(std::string_view& text) {
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 23 || !take(text, ':')) return false;
  const auto minutes = take_number(text, 2);
  return minutes && *minutes <= 59;
}

// What stands behind the T.
bool is_time(std::string_view text) {
  if (!take_hours_and_minutes(text)) return false;
  if (take(text, ':')) {
    const auto seconds = take_number(text, 2);
    if (!seconds || *seconds > 59) return false;
  }
  if (text == "Z") return true;
  return (take(text, '+') || take(text, '-')) && take_hours_and_minutes(text) && text.empty();
}

}  // namespace

bool is_iso_date(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year || *year == 0) return false;
  if (text.empty()) return true;
  const auto month = take(text, '-') ? take_number(text, 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return false;
  if (text.empty()) return true;
  const auto day = take(text, '-') ? take_number(text, 2) : std::nullopt;
  if (!day) return false;
  const std::chrono::year_month_day date(std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)});
  return date.ok() && (text.empty() || (take(text, 'T') && is_time(text)));
}

}  // namespace toji
