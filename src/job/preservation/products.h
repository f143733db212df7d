#pragma once
// The documents of a report, made in memory.
#include <optional>
#include <string>
#include <vector>

#include "job/preservation/material.h"
#include "job/preservation/record.h"
#include "report/check/check.h"
#include "store/archive/bag.h"
#include "store/archive/description.h"

namespace toji::job {

// What a correction sets out from.
struct Correction {
  const dataset::Dataset& before;
  std::string booklet;    // the older one's bytes
  unsigned revision = 2;  // of the correction
  std::string reason, date;
  Changes changes;
  std::string* replacement = nullptr;  // where the pages to replace are wanted as a PDF; null: they are not
};

// Every file that can be made again from the material alone, named without data/. Usable when the context holds no
// error. Throws EnvironmentError.
archive::Files make_products(Context&, const Material&, const dataset::Dataset&, const font::Library&,
                             const Correction*);

// The documents of the divisions: name of the file → its sheets.
std::vector<std::pair<std::string, dataset::Selection>> division_files(const dataset::Dataset&);

// The proofreader's findings with the dataset's own exclusions.
std::vector<check::Finding> findings_of(Context&, const dataset::Dataset&);

// What a file of a bag is, in Japanese, for people.
std::string what_is(const std::string& name);

}  // namespace toji::job
