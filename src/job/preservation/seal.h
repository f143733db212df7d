#pragma once
// A finished report sealed as a bag: made, proved against itself and published.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "report/check/check.h"

namespace toji::job {

struct SealRequest {
  std::string dataset, archive;     // folders
  std::string layout;               // the booklet's; empty: the usual one
  std::string revision_of, reason;  // a correction: the older revision's bag, and why; empty: a first revision
  std::string accepted;             // why errors of the proofreader may stay; empty: they may not
  std::vector<std::string> included;  // files that are kept beside, as they are
  std::string date;                 // the day of sealing, YYYY-MM-DD
  bool with_fonts = false;          // the font files themselves
  bool with_replacement = false;    // of a correction: the pages to replace as a PDF
};

struct Sealed {
  std::filesystem::path bag;
  std::size_t files = 0;
  std::string digest;
  std::string replacement;  // the pages to replace, a PDF; empty where it was not wanted or no page is
};

struct SealOutcome {
  std::optional<Sealed> sealed;               // nothing when the context holds errors
  std::vector<check::Finding> open_findings;  // errors of the proofreader, which stopped it
};

// A correction of data, templates or the program: where none of the files would differ from those of the older revision
// is an error in the context. Throws EnvironmentError.
SealOutcome seal(Context&, const SealRequest&);

}  // namespace toji::job
