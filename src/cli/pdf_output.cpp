#include "cli/pdf_output.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <thread>

#include "cli/console.h"
#include "job/document/overflow.h"
#include "job/files/replace_file.h"
#include "texts/cli.h"
#include "texts/cli/pdf_output.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_pdf_output;

void print_result(const Session& session, const OutputOptions& options, const job::PdfFile& file) {
  if (session.quiet) return;
  const std::string kilobytes = std::to_string((file.bytes.size() + 999) / 1000);
  const std::string count = std::to_string(file.pages), smaller = std::to_string(file.shrunk.size());
  std::cerr << say(texts::cli::pages_and_size, session.language, {options.output, count, kilobytes});
  if (!file.shrunk.empty()) std::cerr << say(text::set_smaller, session.language, {smaller});
  std::cerr << '\n';
}

}  // namespace

void add_output_options(CLI::App& app, OutputOptions& options, Language language) {
  app.add_option("-o,--output", options.output, say(text::help_output, language))->required()->type_name("OUT");
  app.add_option("--report", options.report, say(text::help_report, language))->type_name("FILE");
  app.add_flag("--timing", options.timing, say(texts::cli::help_timing, language));
}

void check_outputs(const Session& session, const OutputOptions& options) {
  job::Outputs outputs(session.inputs);
  outputs.add("-o", options.output, options.content);
  outputs.add("--report", options.report, job::Content::table);
  outputs.check_writable();
}

unsigned threads_of_document() { return std::min(2U, std::thread::hardware_concurrency()); }

ExitCode save(Session& session, const OutputOptions& options, const job::PdfFile& file,
              const job::Unfinished& unfinished, RunListener& listener) {
  job::Context& context = session.context;
  const bool whole = !context.failed();
  if (whole || file.laid_out) check_outputs(session, options);  // with all that has been read since
  if (file.laid_out && !options.report.empty())
    job::replace_side_file(options.report, job::report_text(file.shrunk, session.language));
  if (whole) {
    job::replace_file(options.output, file.bytes);
    listener.ended("save");
    add_broken(context.diagnostics, unfinished);
  } else {
    context.diagnostics.add(unfinished.errors);
  }
  const ExitCode code = tell(session);
  listener.print_timing(options.timing);
  if (whole) print_result(session, options, file);
  return code;
}

}  // namespace toji::cli
