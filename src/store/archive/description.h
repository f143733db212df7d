#pragma once
// data/description.xml: what a bag is, for machines. data/index.html says it to people.
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace toji::archive {

struct Previous {
  unsigned revision = 0;
  std::string digest;  // of its tag manifest
  std::string reason;  // why it was corrected
};

// A file of the payload, named without data/, and what it is.
struct FileNote {
  std::string name, what;
  std::size_t bytes = 0;  // 0 for the description and the page for people, which are written last
};

struct Description {
  std::string plan, year, year_name, author, date;  // date: of issue, as the dataset gives it
  unsigned revision = 1;
  std::optional<Previous> previous;
  std::string program;       // "toji 0.1.0 (…)", with the beginning of what it was built from
  std::string fingerprint;   // digest of everything that the files' bytes depend on
  std::string source_date;   // SOURCE_DATE_EPOCH of the run, as ISO 8601; empty without it
  std::string sealed;        // the day of the bag, YYYY-MM-DD
  std::size_t findings = 0;  // errors of the proofreader
  std::string accepted;      // why they were accepted; empty without any
  std::vector<FileNote> files;
};

std::string description_xml(const Description&);
// Nothing and a report when it cannot be understood. file must outlive the diagnostics.
std::optional<Description> read_description(std::string bytes, std::string_view file, Diagnostics&);

// The page for people, in Japanese.
std::string index_html(const Description&);

// PLAN/YEAR/rREVISION, the bag's place in an archive.
std::string place_of(const Description&);

inline constexpr const char* description_name = "description.xml";

}  // namespace toji::archive
