// toji check DATASET
#include "report/check/check.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/usage.h"
#include "job/files/files.h"
#include "report/dataset/dataset.h"
#include "texts/cli.h"
#include "texts/cli/check.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_check;

struct Options : check::Options {
  std::string dataset, format = "text";
  bool list = false;
};

std::string_view word_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// A line a rule: id, severity, on or off, why, each after a tab.
ExitCode list_rules(Language language) {
  for (const check::Rule& rule : check::rules())
    std::cout << rule.id << '\t' << word_of(rule.severity) << '\t' << (rule.on ? "on" : "off") << '\t'
              << words_of(rule.why, language) << '\n';
  return done;
}

void print_summary(const Session& session, const std::vector<check::Finding>& findings) {
  if (session.quiet) return;
  if (findings.empty()) {
    std::cerr << say(text::nothing, session.language);
    return;
  }
  const auto count = [&](Severity severity) {
    return std::to_string(std::count_if(findings.begin(), findings.end(),
                                        [&](const check::Finding& f) { return f.severity == severity; }));
  };
  std::cerr << say(text::found, session.language,
                   {count(Severity::error), count(Severity::warning), count(Severity::note)})
            << '\n';
}

ExitCode run(Session& session, const Options& options) {
  if (options.list) return list_rules(session.language);
  const dataset::Source source = job::read_dataset(options.dataset, session.context.inputs);
  job::Context& context = session.context;
  auto dataset = dataset::read(source, context.names, context.diagnostics, nullptr, dataset::Unfinished::allowed);
  std::vector<check::Finding> findings;
  if (dataset) findings = check::check(*dataset, options, context.diagnostics);
  const bool proofread = dataset && !context.failed();
  if (dataset) add_broken(*dataset, context.diagnostics);
  print_diagnostics(session);
  if (!proofread) return input_errors;
  std::cout << (options.format == "json" ? check::to_json(findings, session.language)
                                         : check::to_text(findings, session.language));
  print_summary(session, findings);
  return check::has_errors(findings) || context.failed() ? input_errors : done;
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("check", say(text::about, language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, language));
  command->add_option("--format", options->format, say(texts::cli::help_format, language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}));
  command->add_option("--rule", options->only, say(text::help_rule, language))
      ->type_name("ID")
      ->expected(1)
      ->take_all();
  command->add_flag("--all", options->all, say(text::help_all, language));
  command->add_flag("--rules", options->list, say(text::help_rules, language));
  command->callback([&session, options] {
    if (options->dataset.empty() && !options->list) throw CLI::RequiredError("DATASET");
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
