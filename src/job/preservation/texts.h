#pragma once
// Whether the PDFs of a report carry the text of its dataset.
#include <map>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "job/preservation/material.h"
#include "report/dataset/dataset.h"
#include "store/archive/bag.h"
#include "store/archive/errata.h"

namespace toji::job {

using Pages = std::vector<std::string>;  // the text of each

// The pages of a PDF; empty and a report when it cannot be read. Also reports one that does not claim PDF/A and PDF/UA
// or has fonts that are not embedded.
Pages pages_of(Context&, const archive::Files&, const std::string& name);

// The text and the look of its pages; empty and a report when it cannot be read.
archive::Printed printed_in(Context&, const std::string& pdf, const std::string& name);

struct TextCheck {
  std::string table;          // reports/text.tsv
  std::size_t documents = 0;  // PDFs that were read
  std::size_t texts = 0;      // that were found in the booklet
  std::vector<std::string>
      not_compared;  // PDFs whose template is not there, or is one that this program cannot carry out
};

// The booklet, the sheets of each division and the list. A sheet that is not there, a field that most of the other
// sheets have printed, what a division's document lacks of the booklet, and any character of their pages that is not
// what the templates make of the data are errors in the context. The dataset: as it is printed.
TextCheck check_texts(Context&, const dataset::Dataset&, const Material&, const font::Library&, const archive::Files&);

}  // namespace toji::job
