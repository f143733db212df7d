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
constexpr std::uintptr_t always_used = 8 << 20;  // beyond it a huge page may be touched at its beginning alone

}  // namespace

void prepare_heap() {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, 2 * step);
  mallopt(M_MMAP_THRESHOLD, smallest_mapped);
  // More than what is left of the first small step, so that the heap grows now.
  void* volatile block = std::malloc(1 << 20);
  std::free(block);
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t begin = (end - step) / huge_page * huge_page;
  madvise(reinterpret_cast<void*>(begin), always_used, MADV_HUGEPAGE);
#endif
}

}  // namespace toji::cli
