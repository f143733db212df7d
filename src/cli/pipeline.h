#pragma once
// From a data tree and a layout to a PDF file: what every command that makes pages shares.
#include <filesystem>
#include <optional>
#include <string>

#include "cli/session.h"
#include "cli/timing.h"
#include "data_tree/tree.h"

namespace CLI {
class App;
}

namespace toji::cli {

struct OutputOptions {
  std::string output;
  std::string report;  // empty: none
  bool timing = false;
};

// -o, --report and --timing.
void add_output_options(CLI::App&, OutputOptions&, Language);

// Before a long run: whether the files could be written. Throws EnvironmentError.
void check_outputs(const OutputOptions&);

// Lays the data out by the layout, writes the PDF and the report, prints what was found. Nothing is written when there
// are errors, but for the report, which then helps to mend them. Throws EnvironmentError.
ExitCode make_pdf(Session&, const data_tree::DataTree&, const std::filesystem::path& layout, const OutputOptions&,
                  Timing&);

}  // namespace toji::cli
