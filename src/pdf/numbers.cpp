#include "pdf/numbers.h"

namespace toji::pdf {

void append_thousandths(std::string& out, std::int64_t n) {
  if (n < 0) {
    out += '-';
    n = -n;
  }
  const std::int64_t whole = n / 1000;
  auto fraction = static_cast<int>(n % 1000);
  if (whole != 0 || fraction == 0) append_integer(out, whole);
  if (fraction == 0) return;
  out += '.';
  for (int place = 100; fraction != 0; place /= 10) {
    out += static_cast<char>('0' + fraction / place);
    fraction %= place;
  }
}

}  // namespace toji::pdf
