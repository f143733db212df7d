#include "base/transfer.h"

#include <unistd.h>

#include "base/retry.h"

namespace toji {

ssize_t read_part(int number, void* bytes, std::size_t most) {
  return retry([&] { return read(number, bytes, most); });
}

int write_whole(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = retry([&] { return write(number, bytes.data(), bytes.size()); });
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace toji
