#pragma once
// From a data tree and a layout to a PDF file: what every command that makes pages shares.
#include <filesystem>
#include <future>
#include <optional>
#include <string>

#include "base/tasks.h"
#include "cli/attach.h"
#include "cli/edition.h"
#include "cli/outputs.h"
#include "cli/session.h"
#include "cli/templates.h"
#include "cli/timing.h"
#include "cli/unfinished.h"
#include "engine/data_tree/tree.h"
#include "report/dataset/dataset.h"
#include "engine/flow/paginate.h"
#include "engine/font/library.h"
#include "engine/layout/layout.h"

namespace CLI {
class App;
}

namespace toji::pdf {
class FontCache;
}

namespace toji::cli {

struct OutputOptions {
  std::string output;
  std::string report;  // empty: none
  bool timing = false;
  Content content = Content::pdf;  // of the output
  EditionOptions edition;
};

// -o, --report and --timing.
void add_output_options(CLI::App&, OutputOptions&, Language);

// Before a long run and before the first file is written: whether they may be written. Throws UsageError,
// EnvironmentError.
void check_outputs(const OutputOptions&);

// The dataset of a folder, or nothing when it has errors, which are then in the session. Throws EnvironmentError.
std::optional<dataset::Dataset> open_dataset(Session&, const std::string& folder, Timing&,
                                             dataset::Unfinished = dataset::Unfinished::refused);

// The same of a folder's files, which are there already.
std::optional<dataset::Dataset> open_dataset(Session&, const dataset::Source&, Timing&, Tasks* = nullptr,
                                             dataset::Unfinished = dataset::Unfinished::refused);

// What all documents of a run share.
struct Press {
  font::Library fonts;
  TemplatePath path;
  std::shared_ptr<const layout::Layout> layout;  // usable when the session holds no error
  Templates templates;                           // that it was read from
  std::shared_ptr<pdf::FontCache> font_cache{};  // where many documents are made
};
Press read_press(Session&, const TemplatePath&, Timing&);
// The same with fonts that are there already.
Press read_press(Session&, const TemplatePath&, const font::Library&);

// A press that is read as a task, with what was found wrong.
struct ReadPress {
  Press press;
  Diagnostics found;
};
std::future<ReadPress> give_press(const Session&, TemplatePath, Tasks&);

// The threads that one document is made on, the caller's counted.
unsigned threads_of_document();

// The declarations of fonts.xml. Throws EnvironmentError.
font::Library read_fonts(Session&);

// A document ready to be written.
struct Made {
  std::string bytes;  // empty when the session holds errors
  std::size_t pages = 0;
  bool laid_out = false;
  std::vector<flow::Shrunk> shrunk;
};

// The PDF of laid-out pages in that edition. Throws EnvironmentError.
Made write_edition(Session&, flow::Pages, const Press&, const EditionOptions&, const EditionInputs&,
                   const dataset::Source* attached,
                   Tasks* = nullptr);

// Lays the data out by the layout, which must have been read without error, and makes the edition's PDF, which carries
// the attached files where they are not null. What one phase made is given up when the next has used it. Sections,
// pages and fonts are tasks; the bytes are the same however they are done. Throws EnvironmentError.
Made make_document(Session&, data_tree::DataTree, const Press&, const EditionOptions&, const EditionInputs&, Timing&,
                   Tasks&, const dataset::Source* attached = nullptr);

// The bytes of the PDF, dated as the document says, else by the environment.
std::string write_pdf(page::Document, pdf::Options = {}, Tasks* = nullptr);

// Lays the data out by the layout, writes the PDF and the report, prints what was found. Nothing is written when there
// are errors, but for the report, which then helps to mend them. Where attached is not null, the PDF carries it and is
// PDF/A-3a. What is unfinished is said, and counts as an error when the PDF is written. Throws EnvironmentError.
ExitCode make_pdf(Session&, data_tree::DataTree, std::future<ReadPress>, const OutputOptions&, Timing&, Tasks&,
                  const dataset::Source* attached = nullptr, const Unfinished& = {});

}  // namespace toji::cli
