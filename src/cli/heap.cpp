#include "cli/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace toji::cli {
namespace {

constexpr int step = 32 << 20;            // by which the heap grows; what is not touched takes no memory
constexpr int smallest_mapped = 8 << 20;  // blocks below this size lie in the heap
constexpr std::uintptr_t huge_page = 2 << 20;
// Beyond what is always used a huge page may be touched at its beginning alone.
constexpr std::uintptr_t always_used = 8 << 20, used_by_thread = 4 << 20;
constexpr std::size_t heap_to_data = 64;  // bytes of the first heap for one of data, at least

#ifdef __GLIBC__
// Has the heap grow by so much: what is freed at its end stays there.
std::uintptr_t grown(std::size_t size) {
  void* volatile block = std::malloc(size);
  const auto place = reinterpret_cast<std::uintptr_t>(block);
  std::free(block);
  return place;
}

struct Range {
  std::uintptr_t begin = 0, end = 0;
};
Range first_heap;                // what prepare_heap has asked huge pages for
thread_local Range thread_heap;  // of this thread

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
  first_heap = {begin, begin + always_used};
#endif
}

void prepare_heap_of_thread() {
#ifdef __GLIBC__
  const std::uintptr_t begin = grown(used_by_thread) / huge_page * huge_page;
  // What malloc notes of it lies at its beginning, so that its first huge page is there in small ones already.
  advise(begin + huge_page, begin + used_by_thread, MADV_HUGEPAGE);
  thread_heap = {begin, begin + used_by_thread};
#endif
}

void fill_heaps([[maybe_unused]] std::size_t data) {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  const std::uintptr_t needed = data * heap_to_data;
  for (const Range& heap : {thread_heap, first_heap}) {
    const std::uintptr_t share = needed * (heap.end - heap.begin) / always_used / huge_page * huge_page;
    advise(heap.begin, std::min(heap.begin + share, heap.end), MADV_POPULATE_WRITE);
  }
#endif
}

void keep_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

}  // namespace toji::cli
