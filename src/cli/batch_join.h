#pragma once
// The reports of a list's shards joined into one.
#include <string>
#include <vector>

#include "cli/session.h"

namespace toji::cli {

// Writes the joined report, also when items are missing, which are named and can then be made with --resume. Nothing
// is written when the reports are not of one list, here one list is asked for when its name is not empty, or when an
// item is in two. Throws EnvironmentError.
ExitCode join_reports(Session&, const std::string& list, const std::vector<std::string>& reports,
                      const std::string& output);

}  // namespace toji::cli
