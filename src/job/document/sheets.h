#pragma once
// The sheets of a dataset in parts, a document for each: for every division, or for what is asked for.
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "job/document/document.h"
#include "report/dataset/dataset.h"

namespace toji::job {

struct SheetChoice {
  std::vector<std::string> divisions, policies, sheets;  // by name, by name or id, by number or id
  bool is_empty() const { return divisions.empty() && policies.empty() && sheets.empty(); }
};

// A selection for each thing asked for, else one for each division. What is not there is an error in the context.
std::vector<dataset::Selection> choose_sheets(Context&, const dataset::Dataset&, const SheetChoice&);

// A name for each selection's file, "名.pdf", no two of which are one file on any system.
std::vector<std::string> sheet_file_names(const std::vector<dataset::Selection>&);

// Of what is not in the selections, though it may belong there or needs somebody's hand. folder: the dataset's, as the
// user named it.
void tell_of_rest(Context&, const dataset::Dataset&, const std::vector<dataset::Selection>&, const SheetChoice&,
                  const std::string& folder);

// What came of one document.
struct SheetsOutcome {
  std::size_t pages = 0, bytes = 0;  // 0: it was not made
  Diagnostics found;
  std::optional<EnvironmentError> world;  // what the world did
  std::exception_ptr fault;               // anything else, for the caller's thread
};

// Takes a document that is whole, by its place among the selections. Any thread; EnvironmentError concerns this one
// alone.
using SaveSheets = std::function<void(std::size_t index, const PdfFile&)>;

struct SheetsRequest {
  const dataset::Source& source;
  const dataset::Dataset& dataset;
  const LoadedTemplate& loaded;
  const Edition& edition;
  bool attach = false;  // the source and its templates
};

// Made on as many threads as there are processors; the outcomes have the order of the selections. A document that fails
// leaves the others as they are; mistakes of the table of 外字, which are all documents', go to the context and nothing
// is made. Throws EnvironmentError.
std::vector<SheetsOutcome> make_sheets(Context&, const SheetsRequest&, const std::vector<dataset::Selection>&,
                                       const SaveSheets&);

// A sheet of two divisions is reported once.
void add_once(Diagnostics& all, const Diagnostics& found);

}  // namespace toji::job
