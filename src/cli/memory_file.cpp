#include "cli/memory_file.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

#include "cli/files.h"
#include "cli/messages.h"

namespace toji::cli {

MemoryFile::MemoryFile() : file_(memfd_create("toji", MFD_CLOEXEC)) {
  if (!file_) throw EnvironmentError(messages::unwritable, {"memfd", std::strerror(errno)});
}

std::string MemoryFile::name() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

std::string MemoryFile::bytes() const { return read_file(name()); }

}  // namespace toji::cli
