#pragma once
// What the commands that make one PDF file share: their options, what they write and what they say of it.
#include <string>

#include "cli/edition_options.h"
#include "cli/run_listener.h"
#include "cli/session.h"
#include "job/document/document.h"
#include "job/files/outputs.h"

namespace toji::cli {

struct OutputOptions {
  std::string output;
  std::string report;  // empty: none
  bool timing = false;
  job::Content content = job::Content::pdf;  // of the output
  job::EditionOptions edition;
};

// -o, --report and --timing.
void add_output_options(CLI::App&, OutputOptions&, Language);

// Before a long run and before the first file is written: whether they may be written. Throws UnsafeOutput,
// EnvironmentError.
void check_outputs(const Session&, const OutputOptions&);

// The threads that one document is made on, the caller's counted.
unsigned threads_of_document();

// Writes the PDF and the report, prints what was found. Nothing is written when there are errors, but for the report,
// which then helps to mend them. Throws EnvironmentError.
ExitCode save(Session&, const OutputOptions&, const job::PdfFile&, const job::Unfinished&, RunListener&);

}  // namespace toji::cli
