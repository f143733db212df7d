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

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words help_dataset{"データセットのフォルダー", "the dataset's folder"};
constexpr Words help_to{"保存場所のフォルダー（なければ作る）", "the archive's folder (made when missing)"};
constexpr Words help_layout{
    "冊子のレイアウト（既定はデータセットの layouts/booklet.xml、なければ付属のもの）。そのフォルダーの sheets.xml などもほかの文書に使う",
    "the booklet's layout (by default DATASET/layouts/booklet.xml, else the program's own); the other documents look in "
    "its folder first too"};
constexpr Words help_fonts{"フォントのファイルも入れる", "with the font files themselves"};
constexpr Words help_revision{"訂正: 前の版の保存したもの", "a correction: the older revision's bag"};
constexpr Words help_reason{"訂正の理由", "why it is corrected"};
constexpr Words help_accept{"校正のエラーを残したまま保存する理由", "why errors of the proofreader may stay"};

constexpr Words help_include{"そのまま添えるファイル（議事録、署名した写しなど。いくつでも）",
                             "a file to keep beside as it is: minutes, a signed copy (any number)"};
constexpr Words help_date{"保存した日（2024-05-10 のように。既定は今日）",
                          "the day of sealing, such as 2024-05-10 (by default SOURCE_DATE_EPOCH's, else today)"};
constexpr Words help_replacement{"訂正: 差し替えるページだけの PDF を書き出す",
                                 "a correction: write the pages to replace as a PDF of their own"};

constexpr Words nothing_to_replace{"差し替えるページはないので、PDF は書き出しません\n",
                                   "no page is to be replaced: no PDF was written\n"};

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
    std::cerr << say(nothing_to_replace, session.language);
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
    std::cerr << outcome.sealed->bag.string() << ": " << outcome.sealed->files
              << (session.language == Language::ja ? " ファイル、摘要 " : " files, digest ") << outcome.sealed->digest
              << '\n';
  return done;
}

}  // namespace

void add_archive(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("archive", say(about_archiving("archive"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(help_dataset, language))->required();
  command->add_option("--to", options->archive, say(help_to, language))->required()->type_name("ARCHIVE");
  command->add_option("--layout", options->layout, say(help_layout, language))->type_name("FILE");
  command->add_flag("--with-fonts", options->with_fonts, say(help_fonts, language));
  command->add_option("--accept-findings", options->accepted, say(help_accept, language))->type_name("REASON");
  CLI::Option* reason = command->add_option("--reason", options->reason, say(help_reason, language));
  CLI::Option* older = command->add_option("--revision-of", options->revision_of, say(help_revision, language));
  older->type_name("BAG")->needs(reason->type_name("TEXT"));
  reason->needs(older);
  command->add_option("--replacement-pages", options->replacement, say(help_replacement, language))
      ->type_name("FILE")
      ->needs(older);
  command->add_option("--include", options->included, say(help_include, language))->type_name("FILE...");
  command->add_option("--date", options->date, say(help_date, language))->type_name("DATE")->check(day_error);
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
