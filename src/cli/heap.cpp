#include "cli/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace toji::cli {
namespace {

constexpr int step = 32 << 20;            // by which the heap grows; what is not touched takes no memory
constexpr int smallest_mapped = 8 << 20;  // blocks below this size lie in the heap
constexpr std::uintptr_t huge_page = 2 << 20;
// Beyond what is always used a huge page may be touched at its beginning alone.
constexpr std::uintptr_t always_used = 10 << 20, used_by_thread = 6 << 20;

#ifdef __GLIBC__
// Has the heap grow by so much: what is freed at its end stays there.
std::uintptr_t grown(std::size_t size) {
  void* volatile block = std::malloc(size);
  const auto place = reinterpret_cast<std::uintptr_t>(block);
  std::free(block);
  return place;
}

void advise(std::uintptr_t begin, std::uintptr_t end, int advice) {
  madvise(reinterpret_cast<void*>(begin), end - begin, advice);
}
#endif

}  // namespace

void prepare_heap() {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, 2 * step);
  mallopt(M_MMAP_THRESHOLD, smallest_mapped);
  // The heap goes on at the next boundary: a huge page cannot begin before it.
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t begin = (end + huge_page - 1) / huge_page * huge_page;
  if (sbrk(static_cast<std::intptr_t>(begin - end)) == reinterpret_cast<void*>(-1)) return;
  grown(1 << 20);
  advise(begin, begin + always_used, MADV_HUGEPAGE);
#endif
}

void prepare_heap_of_thread() {
#ifdef __GLIBC__
  // It begins at a boundary with what malloc notes of it, so that its first huge page is there in small ones already.
  const std::uintptr_t begin = grown(used_by_thread) / huge_page * huge_page;
  advise(begin + huge_page, begin + used_by_thread, MADV_HUGEPAGE);
#ifdef MADV_POPULATE_WRITE
  advise(begin, begin + huge_page, MADV_POPULATE_WRITE);
#endif
#endif
}

}  // namespace toji::cli
