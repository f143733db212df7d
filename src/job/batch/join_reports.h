#pragma once
// The reports of a list's shards joined into one.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "job/document/context.h"

namespace toji::batch {

struct Joined {
  std::uint64_t made = 0, failed = 0;  // items
};

// Writes the joined report, also when items are missing, which are errors in the context and can then be made with
// --resume. Nothing is written or returned when the reports are not of one list (which is the one named, unless the name
// is empty) or when an item is in two. Throws EnvironmentError.
std::optional<Joined> join_reports(job::Context&, const std::string& list, const std::vector<std::string>& reports,
                                   const std::string& output);

}  // namespace toji::batch
