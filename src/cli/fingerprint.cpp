// toji fingerprint DATASET
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/inventory.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "cli/source_date.h"

namespace toji::cli {
namespace {

constexpr Words about{"冊子のバイト列を決めるものを版と SHA-256 で一覧にする",
                      "list what the booklet's bytes depend on, with versions and SHA-256"};
constexpr Words help_dataset{"データセットのフォルダー", "the dataset's folder"};
constexpr Words help_layout{"レイアウト（既定は booklet と同じ）", "the layout (by default booklet's)"};

struct Options {
  std::string dataset, layout;
  EditionOptions edition;
};

ExitCode run(Session& session, const Options& options) {
  Inventory inventory;
  add_programs(inventory);
  inventory.add("environment", "SOURCE_DATE_EPOCH", source_date(), {});
  add_data(inventory, read_dataset(options.dataset));
  const font::Library fonts = read_fonts(session);
  const TemplatePath path = choose_template(options.layout, options.dataset, "booklet.xml");
  add_templates(inventory, read_template(session, path, fonts).files);
  if (options.edition.kind == EditionOptions::Kind::draft)
    add_templates(inventory, read_template(session, beside(path, "overflow.xml"), fonts).files);
  add_font_tables(inventory, read_file(resource("fonts/fonts.xml")), gaiji_of_fonts().bytes);
  add_fonts(inventory, fonts);
  if (options.edition.kind == EditionOptions::Kind::print) {
    const EditionInputs inputs = read_edition(session, options.edition);
    add_profile(inventory, inputs.condition.identifier, inputs.condition.profile);
  }
  print_diagnostics(session);
  if (session.diagnostics.has_errors()) return input_errors;
  std::cout << inventory.text();
  return done;
}

}  // namespace

void add_fingerprint(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("fingerprint", say(about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(help_dataset, session.language))->required();
  command->add_option("--layout", options->layout, say(help_layout, session.language))->type_name("FILE");
  add_edition_options(*command, options->edition, session.language);
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
