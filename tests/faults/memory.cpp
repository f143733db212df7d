// A library for LD_PRELOAD: one allocation of the program that loads it fails, and the program goes on as if memory had
// ended there. What is asked for by which part of the program can be told apart.
//   FAULTS_AT=N      the N-th allocation fails, counted from 1; 0: none
//   FAULTS_ON=yes    and so does each one behind it
//   FAULTS_OF=NAME   only those count that a shared library whose file name begins with NAME asks for
//   FAULTS_RANGES=…  only those count that are asked for from these parts of the program: first-end,… in hexadecimal,
//                    from the program's load address on
//   FAULTS_TRAP=yes  a debugger stops where it fails
//   FAULTS_COUNT=F   at its end the program writes into the file F how many there were
#include <dlfcn.h>
#include <fcntl.h>
#include <ucontext.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
extern char __executable_start __attribute__((weak));
}

namespace {

constexpr int most_ranges = 1024;
struct Range {
  std::uintptr_t begin = 0, end = 0;
};

struct Plan {
  long at = 0;
  bool on = false, trap = false;
  const char* library = nullptr;
  Range ranges[most_ranges];
  int range_count = 0;
};

Plan plan;
std::atomic<long> counted{0};
std::atomic<bool> ready{false};

// The address at which the program itself was loaded: the first mapping of /proc/self/maps.
std::uintptr_t program_begin() {
  char text[32]{};
  const int file = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  if (file < 0 || read(file, text, sizeof text - 1) < 0) return 0;
  close(file);
  return std::strtoul(text, nullptr, 16);
}

void read_ranges(const char* text) {
  const std::uintptr_t begin = program_begin();
  while (*text != 0 && plan.range_count < most_ranges) {
    char* end = nullptr;
    Range& range = plan.ranges[plan.range_count++];
    range.begin = begin + std::strtoul(text, &end, 16);
    range.end = begin + std::strtoul(end + 1, &end, 16);
    text = *end == ',' ? end + 1 : end;
  }
}

__attribute__((destructor)) void report() {
  ready = false;
  const char* name = std::getenv("FAULTS_COUNT");
  if (name == nullptr) return;
  char text[32];
  const int length = std::snprintf(text, sizeof text, "%ld\n", counted.load());
  const int file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return;
  if (write(file, text, static_cast<std::size_t>(length)) < 0) _exit(125);
  close(file);
}

// The file name of the program or library that the address lies in.
const char* module_of(const void* caller) {
  Dl_info info{};
  if (dladdr(caller, &info) == 0 || info.dli_fname == nullptr) return "";
  const char* slash = std::strrchr(info.dli_fname, '/');
  return slash != nullptr ? slash + 1 : info.dli_fname;
}

bool of_library(const void* caller) {
  return std::strncmp(module_of(caller), plan.library, std::strlen(plan.library)) == 0;
}

// "memory: failed in libharfbuzz.so.0", on standard error.
void say(const char* what, const void* place) {
  char text[128];
  const int length = std::snprintf(text, sizeof text, "memory: %s in %s\n", what, module_of(place));
  if (write(STDERR_FILENO, text, static_cast<std::size_t>(length)) < 0) errno = ENOMEM;
}

// Says where the program crashed; the signal comes again and ends it then.
void crashed(int, siginfo_t*, void* context) {
  const auto place = static_cast<const ucontext_t*>(context)->uc_mcontext.gregs[REG_RIP];
  say("crashed", reinterpret_cast<const void*>(place));
}

void watch_crashes() {
  struct sigaction action {};
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE}) sigaction(signal, &action, nullptr);
}

__attribute__((constructor)) void prepare() {
  if (const char* at = std::getenv("FAULTS_AT")) plan.at = std::atol(at);
  plan.on = std::getenv("FAULTS_ON") != nullptr;
  plan.trap = std::getenv("FAULTS_TRAP") != nullptr;
  plan.library = std::getenv("FAULTS_OF");
  if (const char* ranges = std::getenv("FAULTS_RANGES")) read_ranges(ranges);
  watch_crashes();
  ready = true;
}

bool counts(const void* caller) {
  if (plan.library != nullptr) return of_library(caller);
  if (plan.range_count == 0) return true;
  const auto place = reinterpret_cast<std::uintptr_t>(caller);
  for (int i = 0; i < plan.range_count; ++i)
    if (place >= plan.ranges[i].begin && place < plan.ranges[i].end) return true;
  return false;
}

bool fails(const void* caller) {
  if (!ready.load(std::memory_order_relaxed) || !counts(caller)) return false;
  const long number = counted.fetch_add(1) + 1;
  if (plan.at == 0 || number < plan.at || (number > plan.at && !plan.on)) return false;
  if (number == plan.at) say("failed", caller);
  if (plan.trap) std::raise(SIGTRAP);
  errno = ENOMEM;
  return true;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) { return fails(__builtin_return_address(0)) ? nullptr : __libc_malloc(size); }

void* calloc(std::size_t count, std::size_t size) {
  return fails(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* block, std::size_t size) {
  return fails(__builtin_return_address(0)) ? nullptr : __libc_realloc(block, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
  return fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  void* const made = fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *block = made;
  return 0;
}
}
