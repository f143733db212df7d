#include "calls.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

namespace {

calls::Watch* watch = nullptr;

std::string last_part(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.starts_with(".toji-") ? "draft" : name.starts_with("toji folder-") ? "parent" : name;
}

std::string name_of(int descriptor) {
  char path[PATH_MAX] = {};
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = readlink(link.c_str(), path, sizeof path - 1);
  return size < 0 ? "?" : last_part(std::string(path, static_cast<std::size_t>(size)));
}

std::string octal(mode_t mode) {
  std::string out;
  for (; mode != 0; mode >>= 3) out.insert(out.begin(), static_cast<char>('0' + (mode & 7)));
  return out;
}

// Whether the call is to fail; errno says how.
bool fails(const std::string& call) {
  if (watch == nullptr) return false;
  watch->seen.push_back(call);
  errno = watch->fault(call);
  return errno != 0;
}

int answer(long result) { return static_cast<int>(result); }

}  // namespace

namespace calls {

Watch::Watch() { watch = this; }
Watch::~Watch() { watch = nullptr; }

}  // namespace calls

// In place of the C library's.
extern "C" {

int fsync(int descriptor) {
  return fails("fsync " + name_of(descriptor)) ? -1 : answer(syscall(SYS_fsync, descriptor));
}

int fchmod(int descriptor, mode_t mode) noexcept {
  return fails("chmod " + octal(mode) + " " + name_of(descriptor)) ? -1 : answer(syscall(SYS_fchmod, descriptor, mode));
}

int flock(int descriptor, int operation) noexcept {
  return fails("flock " + name_of(descriptor)) ? -1 : answer(syscall(SYS_flock, descriptor, operation));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
  const std::string call = std::string(flags == 1 ? "rename new " : "rename ") + last_part(to);
  return fails(call) ? -1 : answer(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

}  // extern "C"
