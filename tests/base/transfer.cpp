// Bytes through descriptors: all of them, however the other side takes them.
#include "base/transfer.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <string>
#include <thread>

#include "base/descriptor.h"

using namespace toji;

BOOST_AUTO_TEST_SUITE(transfer)

// A socket takes a part at a time, so that the rest is written again.
BOOST_AUTO_TEST_CASE(all_bytes_are_written) {
  std::array<int, 2> ends{};
  BOOST_TEST_REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i) + ' ';
  int error = -1;
  std::thread writer([&] {
    error = write_whole(ends[0], bytes);
    close(ends[0]);
  });
  std::string got;
  std::array<char, 4096> part{};
  for (ssize_t count = 1; count > 0 && got.size() <= bytes.size();) {
    count = read_part(ends[1], part.data(), part.size());
    if (count > 0) got.append(part.data(), static_cast<std::size_t>(count));
  }
  close(ends[1]);
  writer.join();
  BOOST_TEST((got == bytes));
  BOOST_TEST(error == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_nothing_to_write) { BOOST_TEST(write_whole(-1, "") == 0); }

BOOST_AUTO_TEST_CASE(an_error_is_told) {
  BOOST_TEST(write_whole(-1, "a") == EBADF);
  char byte = 0;
  BOOST_TEST(read_part(-1, &byte, 1) == -1);
  const int full = open("/dev/full", O_WRONLY);
  BOOST_TEST_REQUIRE(full >= 0);
  BOOST_TEST(write_whole(full, "a") == ENOSPC);
  close(full);
}

namespace {

bool is_open(int number) { return fcntl(number, F_GETFD) >= 0; }

int opened() { return open("/dev/null", O_RDONLY); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_descriptor_is_closed_with_what_holds_it) {
  const int first = opened(), second = opened();
  {
    Descriptor a(first), b(second);
    Descriptor c = std::move(a);
    BOOST_TEST(!a);
    BOOST_TEST(c.number() == first);
    b = std::move(c);
    BOOST_TEST(b.number() == first);
    BOOST_TEST(is_open(first));
  }
  BOOST_TEST(!is_open(first));
  BOOST_TEST(!is_open(second));
  BOOST_TEST(!Descriptor());
  const Descriptor zero(dup(0));
  BOOST_TEST(bool(zero));
}

BOOST_AUTO_TEST_SUITE_END()
