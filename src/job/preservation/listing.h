#pragma once
// What an archive holds.
#include <filesystem>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "store/archive/description.h"

namespace toji::job {

// current: the latest of its report; corrected: a later revision is there; changed: not what was stored.
enum class BagState : std::uint8_t { current, corrected, changed };

struct ArchiveEntry {
  std::filesystem::path path;
  std::string plan, year;
  unsigned revision = 0;
  BagState state = BagState::current;
  archive::Description description;  // empty where the bag has changed
  std::string digest;
};

// By plan, year and revision; what is wrong with a bag is told by its state alone. Throws EnvironmentError.
std::vector<ArchiveEntry> entries_of(const Context&, const std::string& archive);

}  // namespace toji::job
