#pragma once
// Numbers in texts: where they stand, how they are written, what they count.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace toji::check {

struct Number {
  std::size_t begin = 0, end = 0;  // digits and the separators between them
  std::size_t digits = 0;
  bool wide = false, half = false;  // holds full-width, half-width digits
  std::int64_t thousandths = 0;     // its value, 万 included; of more than 13 digits the first
  std::u32string_view unit;         // the counter that follows, empty if none is known
  std::size_t unit_end = 0;
};

std::vector<Number> numbers_in(std::u32string_view);

// 1234000 → "1,234"
std::string shown(std::int64_t thousandths);

}  // namespace toji::check
