// toji batch LIST --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/batch_listener.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/heap.h"
#include "cli/timing.h"
#include "cli/usage.h"
#include "job/batch/join_reports.h"
#include "job/batch/outputs.h"
#include "job/batch/run.h"
#include "job/document/inventory.h"
#include "job/files/outputs.h"
#include "job/files/pending.h"
#include "job/files/replace_file.h"
#include "texts/cli/batch.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_batch;

namespace fs = std::filesystem;

struct Options {
  std::string list, out, report, output, shard;
  std::vector<std::string> merge;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  bool timing = false, resume = false;
};

// DIR/toji-batch.tsv, or one for each shard, since they may share the folder.
fs::path report_of(const Options& options, const batch::Shard& shard) {
  if (!options.report.empty()) return options.report;
  std::string name = "toji-batch";
  if (shard.count > 1) name += '-' + std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
  return fs::path(options.out) / (name + ".tsv");
}

ExitCode make_all(Session& session, const Options& options) {
  const batch::Shard shard = options.shard.empty() ? batch::Shard() : *batch::parse_shard(options.shard);
  const fs::path report = report_of(options, shard);
  const fs::path lists_folder = fs::path(options.list).parent_path();
  session.inputs.note(options.list);
  job::Outputs outputs(session.inputs);
  outputs.add("--out", options.out, job::Content::folder);
  outputs.add("--report", report, job::Content::journal);
  outputs.check();
  batch::Shared shared = batch::read_shared(session.context);
  shared.language = session.language;
  shared.lists_folder = lists_folder;
  shared.out = options.out;
  if (options.timing) shared.stopwatch = milliseconds_now;
  for (const font::FaceDeclaration& face : shared.fonts.faces()) session.inputs.note(job::installed_file(face));
  batch::Outputs of_items(session.inputs, lists_folder, options.out, report);
  batch::ListFile list(session.context, options.list, &of_items);
  print_diagnostics(session);
  if (session.context.failed()) return input_errors;
  outputs.check();
  job::make_output_folder(options.out);
  outputs.check_writable();
  batch::JournalFile journal(report, {list.items(), list.digest(), shard}, options.resume);
  keep_memory();
  BatchListener listener(session, list.name());
  const batch::Outcome outcome = batch::Run(list, journal, shared, shard, listener).make(options.jobs);
  return listener.tell(outcome);
}

ExitCode join(Session& session, const Options& options) {
  for (const std::string& input : options.merge) session.inputs.note(input);
  if (!options.list.empty()) session.inputs.note(options.list);
  job::Outputs outputs(session.inputs);
  outputs.add("-o", options.output, job::Content::table);
  outputs.check_writable();
  const auto joined = batch::join_reports(session.context, options.list, options.merge, options.output);
  print_diagnostics(session);
  if (!joined) return input_errors;
  const std::string made = std::to_string(joined->made), failed = std::to_string(joined->failed);
  if (!session.quiet) std::cerr << say(text::joined, session.language, {options.output, made, failed}) << '\n';
  return session.context.failed() || joined->failed > 0 ? input_errors : done;
}

ExitCode run(Session& session, const Options& options) {
  return options.merge.empty() ? make_all(session, options) : join(session, options);
}

// What the one use needs the other has not.
void check_use(const CLI::App& app) {
  const bool merges = app.count("--merge-reports") > 0;
  for (const char* option : {"--out", "--jobs", "--report", "--timing", "--resume", "--shard"})
    if (merges && app.count(option) > 0) throw CLI::ExcludesError("--merge-reports", option);
  if (merges && app.count("--output") == 0) throw CLI::RequiresError("--merge-reports", "--output");
  if (!merges && app.count("--output") > 0) throw CLI::RequiresError("--output", "--merge-reports");
  if (!merges && app.count("LIST") == 0) throw CLI::RequiredError("LIST");
  if (!merges && app.count("--out") == 0) throw CLI::RequiredError("--out");
}

// "I/N" with I from 1 to N.
std::string shard_error(const std::string& text) {
  return batch::parse_shard(text) ? std::string() : "not a share (given " + text + ")";
}

}  // namespace

void add_batch(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("batch", say(text::about, language));
  const auto options = std::make_shared<Options>();
  command->add_option("LIST", options->list, say(text::help_list, language));
  command->add_option("--out", options->out, say(text::help_out, language))->type_name("DIR");
  command->add_option("--jobs", options->jobs, say(text::help_jobs, language))
      ->type_name("N")
      ->check(whole_number(1, static_cast<unsigned>(job::most_threads - 1)));
  command->add_option("--report", options->report, say(text::help_report, language))->type_name("FILE");
  command->add_flag("--timing", options->timing, say(text::help_timing, language));
  command->add_flag("--resume", options->resume, say(text::help_resume, language));
  command->add_option("--shard", options->shard, say(text::help_shard, language))->type_name("I/N")->check(shard_error);
  command->add_option("--merge-reports", options->merge, say(text::help_merge, language))->type_name("FILE...");
  command->add_option("-o,--output", options->output, say(text::help_output, language))->type_name("FILE");
  command->parse_complete_callback([command] { check_use(*command); });
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
