#pragma once
// Numbers as a PDF file has them (ISO 32000-1 7.3.3): decimal, no exponent, at most three places. They are written
// from integers, never from floating point.
#include <charconv>
#include <cstdint>
#include <string>

#include "base/length.h"
#include "out/pdf/bytes.h"

namespace toji::pdf {

inline void append_integer(std::string& out, std::int64_t n) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, n);
  out.append(digits, end.ptr);
}

inline void append_integer(Bytes& out, std::int64_t n) {
  constexpr std::size_t most_digits = 20;
  char* const begin = out.room(most_digits);
  out.ends_at(std::to_chars(begin, begin + most_digits, n).ptr);
}

// 1500 → "1.5", -40 → "-.04"
void append_thousandths(std::string& out, std::int64_t n);
void append_thousandths(Bytes& out, std::int64_t n);

// Thousandths of a point, rounded to nearest.
constexpr std::int64_t thousandths(Length length) {
  return Length::round_div(length.units() * 1000, Length::per_point);
}

}  // namespace toji::pdf
