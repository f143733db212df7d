// toji summary DATASET -o OUT.pdf|.xlsx|.csv
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/heap.h"
#include "cli/pdf_output.h"
#include "cli/usage.h"
#include "job/files/files.h"
#include "job/files/outputs.h"
#include "job/files/replace_file.h"
#include "job/preservation/workbook_bytes.h"
#include "report/summary/csv.h"
#include "texts/cli.h"
#include "texts/cli/archive/summary.h"
#include "texts/cli/pdf_output.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_summary;

namespace fs = std::filesystem;

struct Options : OutputOptions {
  std::string dataset, layout, table = "measures";
  bool attach = false;
};

// A usage error when the ending is none of those.
std::string known_ending(std::string& name) {
  std::string ending = job::ending_of(name);
  return one_of({".pdf", ".xlsx", ".csv"})(ending);
}

std::string csv_bytes(const dataset::Dataset& dataset, const std::string& table) {
  return summary::csv(table == "counts" ? summary::counts(dataset) : summary::measures(dataset));
}

ExitCode save_table(Session& session, const Options& options, const std::string& bytes,
                    const job::Unfinished& unfinished) {
  check_outputs(session, options);
  session.context.diagnostics.add(unfinished.notes);
  job::replace_file(options.output, bytes);
  add_broken(session.context.diagnostics, unfinished);
  const ExitCode code = tell(session);
  if (!session.quiet) std::cerr << options.output << ": " << (bytes.size() + 999) / 1000 << " KB\n";
  return code;
}

ExitCode run(Session& session, const Options& options) {
  RunListener listener(session, texts::cli_pdf_output::paginating);
  for (const std::string& input : {options.dataset, options.layout}) session.inputs.note(input);
  check_outputs(session, options);
  job::Context& context = session.context;
  const dataset::Source source = job::read_dataset(options.dataset, context.inputs);
  listener.ended("files");
  const bool print = options.edition.kind == job::EditionOptions::Kind::print;
  const auto dataset =
      open_dataset(context, source, print ? dataset::Unfinished::refused : dataset::Unfinished::allowed);
  if (!dataset) return tell(session);
  const std::string ending = job::ending_of(options.output);
  job::DocumentData data{{}, job::unfinished_of(*dataset)};
  if (ending == ".xlsx") return save_table(session, options, job::workbook_bytes(*dataset), data.unfinished);
  if (ending == ".csv") return save_table(session, options, csv_bytes(*dataset, options.table), data.unfinished);
  Tasks tasks(threads_of_document(), prepare_heap_of_thread);
  auto loading =
      begin_loading(context, choose_template(context, options.layout, options.dataset, "summary.xml"), tasks);
  data.tree = view_of(context, source, *dataset);
  const job::PdfFile file =
      make_pdf(context, data, std::move(loading), {options.edition, options.attach ? &source : nullptr}, tasks);
  return save(session, options, file, data.unfinished, listener);
}

}  // namespace

void add_summary(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("summary", say(about_archiving("summary"), language));
  const auto options = std::make_shared<Options>();
  options->content = job::Content::chosen_by_ending;
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, language))->required();
  command->add_option("-o,--output", options->output, say(text::help_output, language))
      ->required()
      ->type_name("OUT")
      ->check(CLI::Validator(known_ending, ""));
  command->add_option("--table", options->table, say(text::help_table, language))
      ->type_name("NAME")
      ->check(one_of({"measures", "counts"}));
  command->add_option("--layout", options->layout, say(text::help_layout, language))->type_name("FILE");
  command->add_option("--report", options->report, say(text::help_report, language))->type_name("FILE");
  command->add_flag("--timing", options->timing, say(text::help_timing, language));
  add_edition_options(*command, options->edition, language);
  add_attach_option(*command, options->attach, language);
  command->callback([&session, options] {
    if (options->attach) require_public("--attach-data", options->edition);
    if (job::ending_of(options->output) != ".pdf") require_public(("-o " + options->output).c_str(), options->edition);
    if (options->attach && job::ending_of(options->output) != ".pdf")
      throw CLI::RequiresError("--attach-data", "-o OUT.pdf");
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
