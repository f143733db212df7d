// toji archive DATASET --to ARCHIVE
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/iso_date.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/environment.h"
#include "engine/data_tree/encoding.h"
#include "job/document/source_date.h"
#include "job/files/outputs.h"
#include "job/files/replace_file.h"
#include "job/preservation/messages.h"
#include "job/preservation/seal.h"
#include "texts/cli.h"
#include "texts/cli/archive/archive.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_archive;

namespace fs = std::filesystem;

struct Options : job::SealRequest {
  std::string replacement;  // the file; empty: none
};

// For CLI11: nothing, or what is wrong.
std::string day_error(const std::string& text) {
  return text.size() == 10 && is_iso_date(text) ? std::string() : "not a day YYYY-MM-DD (given " + text + ")";
}

// As asked for, else that of SOURCE_DATE_EPOCH, else today. Throws EnvironmentError.
std::string day_of(const Session& session, const Options& options) {
  if (!options.date.empty()) return options.date;
  const std::string date = job::source_date(session.context.source_date_epoch);
  return date.empty() ? today() : date.substr(0, 10);
}

// Reasons are kept as lines of XML and of bag-info.txt.
void check_line(Session& session, const std::string& text, const char* option) {
  for (std::string_view rest = text; !rest.empty();) {
    const data_tree::CodePoint c = data_tree::decode(rest);
    if (c.length == 0 || c.value < 0x20 || !data_tree::is_xml_character(c.value))
      return session.context.diagnostics.error(job::messages::not_a_line, {}, {option});
    rest.remove_prefix(c.length);
  }
}

// Throws job::UnsafeOutput.
void check_folder(Session& session, const Options& options) {
  for (const char* name : {"", "plan.xml", "year.xml", "guide.xml", "gaiji.xml", "sheets", "layouts"})
    session.inputs.note(fs::path(options.dataset) / name);
  for (const std::string& file : options.included) session.inputs.note(file);
  if (!options.revision_of.empty()) session.inputs.note_closed_folder(options.revision_of);
  job::Outputs outputs(session.inputs);
  outputs.add("--to", options.archive, job::Content::folder);
  outputs.add("--replacement-pages", options.replacement, job::Content::pdf);
  outputs.check();
}

// What the proofreader still finds.
void print_findings(const Session& session, const std::vector<check::Finding>& findings) {
  if (findings.empty()) return;
  if (!session.json) std::cerr << check::to_text(findings, session.language);
  for (const check::Finding& finding : findings) session.told->push_back(to_json(finding, session.language));
}

// The pages to replace, where there are some.
void save_replacement(const Session& session, const Options& options, const job::Sealed& sealed) {
  if (options.replacement.empty()) return;
  if (!sealed.replacement.empty())
    job::replace_file(options.replacement, sealed.replacement);
  else if (!session.quiet)
    std::cerr << say(text::nothing_to_replace, session.language);
}

ExitCode run(Session& session, Options options) {
  check_line(session, options.reason, "--reason");
  check_line(session, options.accepted, "--accept-findings");
  job::SealOutcome outcome;
  if (!session.context.failed()) {
    check_folder(session, options);
    options.date = day_of(session, options);
    options.with_replacement = !options.replacement.empty();
    outcome = job::seal(session.context, options);
  }
  print_findings(session, outcome.open_findings);
  print_diagnostics(session);
  if (!outcome.sealed) return input_errors;
  save_replacement(session, options, *outcome.sealed);
  if (!session.quiet)
    std::cerr << say(text::sealed, session.language,
                     {outcome.sealed->bag.string(), std::to_string(outcome.sealed->files), outcome.sealed->digest})
              << '\n';
  return done;
}

}  // namespace

void add_archive(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("archive", say(about_archiving("archive"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, language))->required();
  command->add_option("--to", options->archive, say(text::help_to, language))->required()->type_name("ARCHIVE");
  command->add_option("--layout", options->layout, say(text::help_layout, language))->type_name("FILE");
  command->add_flag("--with-fonts", options->with_fonts, say(text::help_fonts, language));
  command->add_option("--accept-findings", options->accepted, say(text::help_accept, language))->type_name("REASON");
  CLI::Option* reason = command->add_option("--reason", options->reason, say(text::help_reason, language));
  CLI::Option* older = command->add_option("--revision-of", options->revision_of, say(text::help_revision, language));
  older->type_name("BAG")->needs(reason->type_name("TEXT"));
  reason->needs(older);
  command->add_option("--replacement-pages", options->replacement, say(text::help_replacement, language))
      ->type_name("FILE")
      ->needs(older);
  command->add_option("--include", options->included, say(text::help_include, language))->type_name("FILE...");
  command->add_option("--date", options->date, say(text::help_date, language))->type_name("DATE")->check(day_error);
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
