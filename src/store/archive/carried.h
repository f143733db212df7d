#pragma once
// Whether the pages of a PDF still carry the texts of a dataset.
#include <string>
#include <vector>

#include "report/dataset/model.h"

namespace toji::archive {

struct Carried {
  unsigned sheet = 0;
  std::size_t page = 0;                // where most of its texts stand, from 1; 0: nowhere
  std::size_t last = 0;                // the last page that its texts need
  std::size_t found = 0, texts = 0;    // how many of its texts these pages have
  std::vector<std::string> not_found;  // fields, each once, in the form's order
};

// pages: the text of each in any order that keeps a cell's text together on a page; blanks and line ends count for
// nothing. A text may go on on later pages of its sheet, beside heads and marks; each part then ends with a word,
// and together they must be the whole text. text_layer.h says more, where the template is at hand. Sheets are looked for
// in print order. only: numbers of sheets to look for, all where it is empty.
std::vector<Carried> carried(const dataset::Dataset&, const std::vector<std::string>& pages,
                             const std::vector<unsigned>& only = {});

// Tab-separated values with a header.
std::string carried_table(const std::vector<Carried>&);

// Whether the text of its pages is the same on both sides, by sheet: the sheets whose fields are equal in both datasets, with
// where they stand. Blanks count for nothing.
struct Kept {
  unsigned before = 0, after = 0;  // the sheet's numbers
  std::size_t page_before = 0, page_after = 0;
  bool same_fields = false, same_text = false;
};
std::vector<Kept> kept(const dataset::Dataset& before, const std::vector<std::string>& pages_before,
                       const dataset::Dataset& after, const std::vector<std::string>& pages_after);
std::string kept_table(const std::vector<Kept>&);

}  // namespace toji::archive
