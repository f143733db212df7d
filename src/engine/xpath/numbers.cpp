#include "engine/xpath/numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "engine/xpath/characters.h"

namespace toji::xpath {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

// Digits ('.' Digits?)? | '.' Digits
bool is_unsigned_number(std::string_view text) {
  const std::size_t whole = digits_at(text, 0);
  if (whole == text.size()) return whole > 0;
  if (text[whole] != '.') return false;
  const std::size_t part = digits_at(text, whole + 1);
  return whole + part > 0 && whole + 1 + part == text.size();
}

// The digits of a positive finite number, none at the end that is 0, and where the point stands behind the first.
struct Decimal {
  std::string digits;
  int exponent;
};

Decimal decimal_of(double number) {
  std::array<char, 32> text{};
  const char* const end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific).ptr;
  Decimal out{{}, 0};
  const char* at = text.data();
  for (; *at != 'e'; ++at)
    if (*at != '.') out.digits += *at;
  ++at;
  if (*at == '+') ++at;  // which from_chars does not take
  std::from_chars(at, end, out.exponent);
  while (out.digits.size() > 1 && out.digits.back() == '0') out.digits.pop_back();
  return out;
}

std::string fixed(const Decimal& number) {
  const auto count = static_cast<int>(number.digits.size());
  const int before = number.exponent + 1;  // digits before the point
  if (before <= 0) return "0." + std::string(static_cast<std::size_t>(-before), '0') + number.digits;
  if (before >= count) return number.digits + std::string(static_cast<std::size_t>(before - count), '0');
  return std::string(number.digits).insert(static_cast<std::size_t>(before), ".");
}

}  // namespace

double to_number(std::string_view text) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  text = trimmed(text);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!is_unsigned_number(text)) return none;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error == std::errc::result_out_of_range) {
    const std::size_t first = text.find_first_not_of('0');
    const bool tiny = first == std::string_view::npos || text[first] == '.';
    number = tiny ? 0 : std::numeric_limits<double>::infinity();
  }
  return negative ? -number : number;
}

std::string to_string(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  if (number == 0) return "0";
  return (number < 0 ? "-" : "") + fixed(decimal_of(std::fabs(number)));
}

double round_half_up(double number) {
  if (!std::isfinite(number)) return number;
  if (number < 0 && number >= -0.5) return -0.0;
  const double below = std::floor(number);
  return number - below >= 0.5 ? below + 1 : below;
}

}  // namespace toji::xpath
