// toji sheets DATASET --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/edition_options.h"
#include "cli/pdf_output.h"
#include "cli/run_listener.h"
#include "job/document/inventory.h"
#include "job/document/sheets.h"
#include "job/files/files.h"
#include "job/files/outputs.h"
#include "job/files/replace_file.h"
#include "texts/cli.h"
#include "texts/cli/sheets.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_sheets;

namespace fs = std::filesystem;
using Selections = std::vector<dataset::Selection>;

struct Options {
  std::string dataset, out, layout;
  job::SheetChoice choice;
  job::EditionOptions edition;
  bool timing = false, attach = false;
};

// None is replaced where one may not be.
void check_targets(Session& session, const font::Library& fonts, const std::vector<fs::path>& targets) {
  for (const font::FaceDeclaration& face : fonts.faces()) session.inputs.note(job::installed_file(face));
  job::Outputs outputs(session.inputs);
  for (const fs::path& target : targets) outputs.add("--out", target, job::Content::pdf);
  outputs.check();  // one that cannot be written leaves the others
}

std::string line(const fs::path& target, const job::SheetsOutcome& outcome, Language language) {
  const std::string kilobytes = std::to_string((outcome.bytes + 999) / 1000);
  return say(texts::cli::pages_and_size, language, {target.string(), std::to_string(outcome.pages), kilobytes}) +
         '\n';
}

// Says what came of the files in their order.
ExitCode tell_all(Session& session, const std::vector<fs::path>& targets,
                  const std::vector<job::SheetsOutcome>& outcomes) {
  bool world_failed = false;
  std::string closing;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const job::SheetsOutcome& outcome = outcomes[i];
    if (outcome.fault) std::rethrow_exception(outcome.fault);
    job::add_once(session.context.diagnostics, outcome.found);
    world_failed = world_failed || outcome.world;
    if (outcome.world && session.json)
      session.told->push_back(to_json(*outcome.world, session.language));
    else if (outcome.world)
      closing += error_text(*outcome.world, session.language);
    else if (outcome.pages > 0 && !session.quiet)
      closing += line(targets[i], outcome, session.language);
  }
  const ExitCode code = tell(session);
  std::cerr << closing;
  return world_failed ? environment : code;
}

ExitCode make_files(Session& session, const Options& options, const job::SheetsRequest& request,
                    const Selections& selections) {
  std::vector<fs::path> targets;
  for (const std::string& name : job::sheet_file_names(selections)) targets.push_back(fs::path(options.out) / name);
  check_targets(session, request.loaded.fonts, targets);
  const auto save = [&](std::size_t i, const job::PdfFile& file) { job::replace_file(targets[i], file.bytes); };
  return tell_all(session, targets, make_sheets(session.context, request, selections, save));
}

// Throws UnsafeOutput.
void check_folder(Session& session, const Options& options) {
  for (const std::string& input : {options.dataset, options.layout}) session.inputs.note(input);
  job::Outputs outputs(session.inputs);
  outputs.add("--out", options.out, job::Content::folder);
  outputs.check();
}

ExitCode run(Session& session, const Options& options) {
  RunListener listener(session, text::making);
  job::Context& context = session.context;
  check_folder(session, options);
  const dataset::Source source = job::read_dataset(options.dataset, context.inputs);
  listener.ended("files");
  const auto dataset = open_dataset(context, source, dataset::Unfinished::allowed);
  const Selections selections = dataset ? choose_sheets(context, *dataset, options.choice) : Selections();
  const job::Edition edition = read_edition(context, options.edition);
  if (context.failed()) return tell(session);
  const job::LoadedTemplate loaded =
      load_template(context, choose_template(context, options.layout, options.dataset, "sheets.xml"));
  if (context.failed()) return tell(session);
  check_folder(session, options);
  job::make_output_folder(options.out);
  tell_of_rest(context, *dataset, selections, options.choice, options.dataset);
  const ExitCode code = make_files(session, options, {source, *dataset, loaded, edition, options.attach}, selections);
  listener.ended("sheets");
  listener.print_timing(options.timing);
  return code;
}

// An option that may be given any number of times, each time with one value.
void add_names(CLI::App& app, const char* name, std::vector<std::string>& names, Text help, const char* type,
               Language language) {
  app.add_option(name, names, say(help, language))->type_name(type)->allow_extra_args(false);
}

}  // namespace

void add_sheets(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("sheets", say(text::about, language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, language))->required();
  command->add_option("--out", options->out, say(text::help_out, language))->required()->type_name("DIR");
  add_names(*command, "--division", options->choice.divisions, text::help_division, "NAME", language);
  add_names(*command, "--policy", options->choice.policies, text::help_policy, "NAME", language);
  add_names(*command, "--sheet", options->choice.sheets, text::help_sheet, "N", language);
  command->add_option("--layout", options->layout, say(text::help_layout, language))->type_name("FILE");
  command->add_flag("--timing", options->timing, say(texts::cli::help_timing, language));
  add_edition_options(*command, options->edition, language);
  add_attach_option(*command, options->attach, language);
  command->callback([&session, options] {
    if (options->attach) require_public("--attach-data", options->edition);
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
