// toji restore BAG --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/archiving.h"
#include "cli/console.h"
#include "job/files/outputs.h"
#include "job/files/pending.h"
#include "job/preservation/bag.h"
#include "store/folder/new_folder.h"
#include "texts/cli/archive/restore.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_restore;

struct Options {
  std::string bag, out;
};

// Throws UnsafeOutput.
void check_folder(Session& session, const Options& options) {
  session.inputs.note_closed_folder(options.bag);
  job::Outputs outputs(session.inputs);
  outputs.add("--out", options.out, job::Content::folder);
  outputs.check();
}

ExitCode run(Session& session, const Options& options) {
  check_folder(session, options);
  const auto files = job::dataset_in(session.context, options.bag);
  if (!files || session.context.failed()) return tell(session);
  print_diagnostics(session);
  {
    const job::SignalsHeld held;  // so that nothing half made is left beside the folder
    folder::write_new(options.out, *files);
  }
  if (!session.quiet)
    std::cerr << say(text::restored, session.language, {options.out, std::to_string(files->size())}) << '\n';
  return done;
}

}  // namespace

void add_restore(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("restore", say(about_archiving("restore"), session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("BAG", options->bag, say(text::help_bag, session.language))->required();
  command->add_option("--out", options->out, say(text::help_out, session.language))->required()->type_name("DIR");
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
