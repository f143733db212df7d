// toji batch LIST --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/batch_join.h"
#include "cli/batch_run.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/outputs.h"
#include "cli/pipeline.h"
#include "cli/replace_file.h"
#include "cli/resources.h"
#include "cli/source_date.h"
#include "cli/usage.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words about{"リストにあるデータセットの冊子（PDF）をまとめて作る",
                      "make the booklets (PDF) of a list of datasets"};
constexpr Words help_list{"リスト（TSV）: 見出しの行（データセット、レイアウト、版、出力）と、1件1行",
                          "the list (TSV): a header line dataset layout edition output, then a line each"};
constexpr Words help_out{"書き出すフォルダー（なければ作る。--merge-reports のほかは必須）",
                         "the folder to write into (made when missing; required but with --merge-reports)"};
constexpr Words help_jobs{"同時に作る数（既定はプロセッサーの数）", "how many at a time (by default, the processors)"};
constexpr Words help_report{"1件ごとの結果（TSV）。既定は 出力先/toji-batch.tsv",
                            "what came of each (TSV); by default DIR/toji-batch.tsv"};
constexpr Words help_timing{"結果にミリ秒を加える", "add milliseconds to the report"};
constexpr Words help_resume{"途中で止まったところから続ける（できていないもの、中身が変わったものだけを作る）",
                            "go on with an interrupted run (make only what is missing or has changed)"};
constexpr Words help_shard{"分けたうちの何番目かだけを作る（例: 2/8 は 8 つに分けた 2 つめ）", "make only part I of N"};
constexpr Words help_merge{"区分ごとの結果を一つに合わせて -o に書き出す",
                           "join the shards' reports and write them to -o"};
constexpr Words help_output{"--merge-reports: 書き出す結果（必須）", "--merge-reports: the report to write (required)"};

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

// Throws EnvironmentError.
BatchShared read_shared(Session& session, const Options& options) {
  BatchShared shared;
  shared.list = shown(options.list);
  shared.language = session.language;
  shared.lists_folder = fs::path(options.list).parent_path();
  shared.out = options.out;
  shared.timing = options.timing;
  shared.fonts = read_fonts(session);
  add_programs(shared.programs);
  shared.programs.add("environment", "SOURCE_DATE_EPOCH", source_date(), {});
  add_font_tables(shared.font_files, read_file(resource("fonts/fonts.xml")), gaiji_of_fonts().bytes);
  add_fonts(shared.font_files, shared.fonts);
  return shared;
}

ExitCode make_all(Session& session, const Options& options) {
  const batch::Shard shard = options.shard.empty() ? batch::Shard() : *batch::parse_shard(options.shard);
  const fs::path report = report_of(options, shard);
  note_input(options.list);
  Outputs outputs;
  outputs.add("--out", options.out, Content::folder);
  outputs.add("--report", report, Content::journal);
  outputs.check();
  const BatchShared shared = read_shared(session, options);
  for (const font::FaceDeclaration& face : shared.fonts.faces()) note_input(installed_file(face));
  BatchOutputs of_items(fs::path(options.list).parent_path(), options.out, report);
  BatchList list(session, options.list, &of_items);
  print_diagnostics(session);
  if (session.diagnostics.has_errors()) return input_errors;
  outputs.check();
  make_output_folder(options.out);
  outputs.check_writable();
  stop_noting_inputs();
  BatchJournal journal(report, {list.items(), list.digest(), shard}, options.resume);
  return BatchRun(session, list, journal, shared, shard).run(options.jobs);
}

ExitCode run(Session& session, const Options& options) {
  return options.merge.empty() ? make_all(session, options)
                               : join_reports(session, options.list, options.merge, options.output);
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
  CLI::App* command = app.add_subcommand("batch", say(about, language));
  const auto options = std::make_shared<Options>();
  command->add_option("LIST", options->list, say(help_list, language));
  command->add_option("--out", options->out, say(help_out, language))->type_name("DIR");
  command->add_option("--jobs", options->jobs, say(help_jobs, language))
      ->type_name("N")
      ->check(whole_number(1, static_cast<unsigned>(most_threads - 1)));
  command->add_option("--report", options->report, say(help_report, language))->type_name("FILE");
  command->add_flag("--timing", options->timing, say(help_timing, language));
  command->add_flag("--resume", options->resume, say(help_resume, language));
  command->add_option("--shard", options->shard, say(help_shard, language))->type_name("I/N")->check(shard_error);
  command->add_option("--merge-reports", options->merge, say(help_merge, language))->type_name("FILE...");
  command->add_option("-o,--output", options->output, say(help_output, language))->type_name("FILE");
  command->parse_complete_callback([command] { check_use(*command); });
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
