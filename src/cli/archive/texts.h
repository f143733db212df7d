#pragma once
// Whether the PDFs of a report carry the text of its dataset.
#include <map>
#include <string>
#include <vector>

#include "archive/bag.h"
#include "cli/session.h"
#include "dataset/dataset.h"

namespace toji::cli {

using Pages = std::vector<std::string>;  // the text of each

// The pages of a PDF; empty and a report when it cannot be read. Also reports one that does not claim PDF/A and PDF/UA
// or has fonts that are not embedded.
Pages pages_of(Session&, const archive::Files&, const std::string& name);

struct TextCheck {
  std::string table;          // reports/text.tsv
  std::size_t documents = 0;  // PDFs that were read
  std::size_t texts = 0;      // that were found in the booklet
};

// The booklet and the sheets of each division. A sheet that is not there, a field that most of the other sheets have
// printed, and what a division's document lacks of the booklet are errors in the session.
TextCheck check_texts(Session&, const dataset::Dataset&, const archive::Files&);

}  // namespace toji::cli
