#pragma once
// A file without a place on the disk, for a library that writes files only.
#include <string>

#include "base/descriptor.h"

namespace toji::job {

class MemoryFile {
 public:
  MemoryFile();  // throws EnvironmentError
  // A name by which this process can open it.
  std::string name() const;
  // What was written. Throws EnvironmentError.
  std::string bytes() const;

 private:
  Descriptor file_;
};

}  // namespace toji::job
