#include "cli/standard_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>

#include "base/transfer.h"

namespace toji::cli {

StandardOutput::StandardOutput() : before_(std::cout.rdbuf(this)) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

StandardOutput::~StandardOutput() {
  finish();
  std::cout.rdbuf(before_);
}

int StandardOutput::finish() {
  write_out();
  return error_;
}

bool StandardOutput::write_out() {
  if (error_ == 0) error_ = write_whole(STDOUT_FILENO, {pbase(), static_cast<std::size_t>(pptr() - pbase())});
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0;
}

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int StandardOutput::sync() { return write_out() ? 0 : -1; }

void occupy_closed_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(number, F_GETFD) < 0 && errno == EBADF) {
      // Reading from the one that is only written to, or writing to the one that is only read, fails.
      const int opened = open("/dev/null", (number == STDIN_FILENO ? O_WRONLY : O_RDONLY) | O_CLOEXEC);
      if (opened < 0) return;
    }
}

}  // namespace toji::cli
