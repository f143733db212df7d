#pragma once
// The date of a document that gives none itself.
#include <cstdint>
#include <string>

namespace toji::job {

// SOURCE_DATE_EPOCH (reproducible-builds.org) as ISO 8601 in UTC; empty when it is. Throws EnvironmentError when it is
// no number of seconds.
std::string source_date(const std::string& epoch);

// Seconds since 1970-01-01T00:00:00Z as "2024-03-31T00:00:00+00:00".
std::string iso8601(std::int64_t seconds);

}  // namespace toji::job
