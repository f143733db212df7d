#include "engine/font/mapping.h"

#include <fcntl.h>
#include <hb.h>
#include <sys/mman.h>

#include <cerrno>
#include <new>

#include "base/descriptor.h"
#include "base/looked_at.h"
#include "base/retry.h"
#include "base/system_words.h"
#include "engine/font/messages.h"

namespace toji::font {
namespace {

struct Mapping {
  void* address;
  std::size_t size;
};

void unmap(void* user_data) {
  auto* mapping = static_cast<Mapping*>(user_data);
  munmap(mapping->address, mapping->size);
  delete mapping;
}

[[noreturn]] void fail(const std::string& path, int error) {
  throw EnvironmentError(messages::unreadable, system_args(path, error));
}

}  // namespace

hb_blob_t* map_file(const std::string& path) {
  const Descriptor file(retry([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  if (!file) fail(path, errno);
  const Look look = looked_at(file.number());
  if (look.is_unknown()) fail(path, look.error());
  const auto size = static_cast<std::size_t>(look.status().st_size);
  if (!look.is_file() || size == 0) throw EnvironmentError(messages::not_a_font, {path, "0"});
  void* address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (address == MAP_FAILED && errno == ENOMEM) throw std::bad_alloc();
  if (address == MAP_FAILED) fail(path, errno);
  hb_blob_t* const blob = hb_blob_create(static_cast<const char*>(address), static_cast<unsigned>(size),
                                         HB_MEMORY_MODE_READONLY, new Mapping{address, size}, unmap);
  if (blob == hb_blob_get_empty()) throw std::bad_alloc();
  return blob;
}

void release(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  madvise(const_cast<char*>(data), size, MADV_DONTNEED);
}

}  // namespace toji::font
