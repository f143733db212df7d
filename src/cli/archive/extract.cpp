// toji extract BOOKLET.pdf --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/archive/memory_limit.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "job/files/files.h"
#include "job/files/outputs.h"
#include "job/files/pending.h"
#include "store/folder/new_folder.h"
#include "store/pdf_read/attached_files.h"
#include "texts/cli/archive/extract.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_extract;

struct Options {
  std::string pdf, out;
};

ExitCode run(Session& session, const Options& options) {
  limit_memory();
  session.inputs.note(options.pdf);
  job::Outputs outputs(session.inputs);
  outputs.add("--out", options.out, job::Content::folder);
  outputs.check();
  const std::string bytes = job::read_file(options.pdf, session.context.inputs, job::max_dataset_bytes);
  const Span place{session.context.names.intern(options.pdf), 0, 0};
  const auto files = pdf_read::attached_files(bytes, place, session.context.diagnostics);
  print_diagnostics(session);
  if (session.context.failed()) return input_errors;
  {
    const job::SignalsHeld held;  // so that nothing half made is left beside the folder
    folder::write_new(options.out, files);
  }
  if (!session.quiet)
    std::cerr << say(text::extracted, session.language, {options.out, std::to_string(files.size())}) << '\n';
  return done;
}

}  // namespace

void add_extract(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("extract", say(about_archiving("extract"), session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("PDF", options->pdf, say(text::help_pdf, session.language))->required();
  command->add_option("--out", options->out, say(text::help_out, session.language))->required()->type_name("DIR");
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
