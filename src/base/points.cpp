#include "base/points.h"

namespace toji {
namespace {

constexpr int most_decimals = 5;  // tell apart the units of a length

std::string in_points(Length length, int decimals) {
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const std::int64_t value = Length::round_div(max(length, -length).units() * scale, Length::per_point);
  std::string fraction = std::to_string(value % scale + scale).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return (length < Length() && value != 0 ? "−" : "") + std::to_string(value / scale) +
         (fraction.empty() ? "" : "." + fraction) + " pt";
}

}  // namespace

std::string in_points(Length length) { return in_points(length, 1); }

std::string in_points(Length length, Length beside) {
  int decimals = 1;
  while (decimals < most_decimals && length != beside && in_points(length, decimals) == in_points(beside, decimals))
    ++decimals;
  return in_points(length, decimals);
}

}  // namespace toji
