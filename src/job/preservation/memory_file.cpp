#include "job/preservation/memory_file.h"

#include <sys/mman.h>

#include <cerrno>

#include "job/files/files.h"
#include "job/files/system_error.h"

namespace toji::job {

MemoryFile::MemoryFile() : file_(memfd_create("toji", MFD_CLOEXEC)) {
  if (!file_) throw_unwritable("memfd", errno);
}

std::string MemoryFile::name() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

std::string MemoryFile::bytes() const { return read_file(name(), nullptr); }

}  // namespace toji::job
