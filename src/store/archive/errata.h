#pragma once
// 正誤表: what a correction changes of the printed booklet.
#include <string>
#include <vector>

#include "report/dataset/model.h"
#include "report/difference/compare.h"

namespace toji::archive {

// A difference and the booklet's pages, from 1, on which it is to be seen: of the newer one, of the older where a sheet
// was taken away; none where it stands in the tables alone.
struct Erratum {
  difference::Difference what;
  std::vector<std::size_t> pages;
};

struct Errata {
  unsigned revision = 2;
  std::string reason, date;            // as typed; the day of sealing, YYYY-MM-DD
  std::vector<Erratum> list;           // in the booklet's order
  std::vector<std::size_t> replaced;   // pages of the newer booklet, from 1, that do not look as before
  std::size_t before = 0, after = 0;   // how many pages the booklets have
  bool templates = false, program = false;  // which was changed besides, or instead of, the data
};

// A booklet as it is compared: the text of each page, and what its look is known by.
struct Printed {
  std::vector<std::string> texts, looks;
};

// The pages that do not look as before, from 1.
std::vector<std::size_t> replaced_pages(const Printed& before, const Printed& after);

// Each difference where it is to be seen, of the pages that changed: a sheet's on its own pages and, where its text
// stands whole there too, on those of no sheet; a share where it stands beside its group's name.
std::vector<Erratum> placed(std::vector<difference::Difference>, const dataset::Dataset& before, const Printed& old,
                            const dataset::Dataset& after, const Printed& now);

// "6、46～48"
std::string page_ranges(const std::vector<std::size_t>&);

// Tab-separated values with a header; the texts whole.
std::string errata_table(const Errata&);
// For layouts/errata.xml, whose head says what it holds.
std::string errata_xml(const Errata&, const dataset::Dataset& after);

}  // namespace toji::archive
