#include "job/preservation/workbook_bytes.h"

#include "job/preservation/memory_file.h"
#include "report/summary/messages.h"
#include "report/summary/workbook.h"

namespace toji::job {
namespace {

std::string written_once(const dataset::Dataset& dataset) {
  const MemoryFile file;
  summary::write_workbook(dataset, file.name());
  return file.bytes();
}

}  // namespace

// libxlsxwriter leaves out what it finds no memory for, and says so on standard error alone: a second time it finds it.
std::string workbook_bytes(const dataset::Dataset& dataset) {
  std::string bytes = written_once(dataset);
  if (written_once(dataset) != bytes) throw EnvironmentError(summary::messages::torn_workbook, {"memfd"});
  return bytes;
}

}  // namespace toji::job
