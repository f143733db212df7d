#pragma once
// What an archive holds.
#include <filesystem>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "store/archive/description.h"

namespace toji::job {

// current: the latest of its report; corrected: a later revision is there; renamed: not where it was stored; changed:
// not what was stored.
enum class BagState : std::uint8_t { current, corrected, renamed, changed };

struct ArchiveEntry {
  std::filesystem::path path;
  std::string plan, year;
  unsigned revision = 0;
  BagState state = BagState::current;
  archive::Description description;  // empty where the bag has changed
  std::string digest;
};

// Whether the folder is an archive rather than a bag.
bool is_archive(const std::filesystem::path&);

// By plan, year and revision; what is wrong with the content of a bag is told by its state alone. What else is wrong
// with the archive goes to the context: revisions that lack, bags with other names, what does not belong there. Throws
// EnvironmentError.
std::vector<ArchiveEntry> entries_of(Context&, const std::string& archive);

}  // namespace toji::job
