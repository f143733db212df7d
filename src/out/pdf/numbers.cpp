#include "out/pdf/numbers.h"

namespace toji::pdf {
namespace {

char digit(unsigned n) { return static_cast<char>('0' + n); }

// Without zeros in front; zero is none. Numbers on a page are below a thousand, nearly all.
char* write_whole(char* out, std::uint64_t n) {
  if (n >= 1000) return std::to_chars(out, out + 20, n).ptr;
  const auto small = static_cast<unsigned>(n);
  if (small >= 100) *out++ = digit(small / 100);
  if (small >= 10) *out++ = digit(small / 10 % 10);
  if (small >= 1) *out++ = digit(small % 10);
  return out;
}

// Three places without zeros behind; below a thousand.
char* write_fraction(char* out, unsigned n) {
  *out++ = digit(n / 100);
  if (n % 100 != 0) *out++ = digit(n / 10 % 10);
  if (n % 10 != 0) *out++ = digit(n % 10);
  return out;
}

constexpr std::size_t most_characters = 32;

char* write_thousandths(char* out, std::int64_t n) {
  if (n == 0) {
    *out++ = '0';
    return out;
  }
  if (n < 0) *out++ = '-';
  const auto size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
  const auto fraction = static_cast<unsigned>(size % 1000);
  out = write_whole(out, size / 1000);
  if (fraction == 0) return out;
  *out++ = '.';
  return write_fraction(out, fraction);
}

}  // namespace

void append_thousandths(std::string& out, std::int64_t n) {
  char number[most_characters];
  out.append(number, write_thousandths(number, n));
}

void append_thousandths(Bytes& out, std::int64_t n) { out.ends_at(write_thousandths(out.room(most_characters), n)); }

}  // namespace toji::pdf
