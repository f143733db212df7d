#include "cli/memory_file.h"

#include <sys/mman.h>

#include <cerrno>

#include "cli/files.h"
#include "cli/system_error.h"

namespace toji::cli {

MemoryFile::MemoryFile() : file_(memfd_create("toji", MFD_CLOEXEC)) {
  if (!file_) throw_unwritable("memfd", errno);
}

std::string MemoryFile::name() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

std::string MemoryFile::bytes() const { return read_file(name()); }

}  // namespace toji::cli
