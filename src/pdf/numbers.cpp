#include "pdf/numbers.h"

namespace toji::pdf {

void append_thousandths(std::string& out, std::int64_t n) {
  char number[32];  // filled, then appended at once: a page has thousands of them
  char* end = number;
  if (n < 0) *end++ = '-';
  const auto size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
  const std::uint64_t whole = size / 1000;
  auto fraction = static_cast<unsigned>(size % 1000);
  if (whole != 0 || fraction == 0) end = std::to_chars(end, number + sizeof number, whole).ptr;
  if (fraction != 0) *end++ = '.';
  for (; fraction != 0; fraction = fraction % 100 * 10) *end++ = static_cast<char>('0' + fraction / 100);
  out.append(number, end);
}

}  // namespace toji::pdf
