#pragma once
// What two records of what the bytes depend on (reports/fingerprint.tsv) have not in common.
#include <string_view>

namespace toji::job {

// templates: and the tables of fonts; program: this one, its libraries, font files.
struct Changes {
  bool templates = false, program = false;
};

Changes changes_between(std::string_view before, std::string_view after);

}  // namespace toji::job
