#include "cli/archive/memory_limit.h"

#include <sys/resource.h>

#include <algorithm>

namespace toji::cli {

void limit_memory() {
#ifndef __SANITIZE_ADDRESS__  // which takes address space by the terabyte
  constexpr rlim_t most = rlim_t{3} << 30;
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_cur, most);
  setrlimit(RLIMIT_AS, &limit);
#endif
}

}  // namespace toji::cli
