// toji fingerprint DATASET
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/edition_options.h"
#include "job/document/inventory.h"
#include "texts/cli.h"
#include "texts/cli/fingerprint.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_fingerprint;

struct Options {
  std::string dataset, layout;
  job::EditionOptions edition;
  bool attach = false;
};

ExitCode run(Session& session, const Options& options) {
  const job::Inventory inventory =
      booklet_inventory(session.context, options.dataset, options.layout, options.edition, options.attach);
  print_diagnostics(session);
  if (session.context.failed()) return input_errors;
  std::cout << inventory.text();
  return done;
}

}  // namespace

void add_fingerprint(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("fingerprint", say(text::about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, session.language))->required();
  command->add_option("--layout", options->layout, say(text::help_layout, session.language))->type_name("FILE");
  add_edition_options(*command, options->edition, session.language);
  add_attach_option(*command, options->attach, session.language);
  command->callback([&session, options] {
    if (options->attach) require_public("--attach-data", options->edition);
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
