// toji booklet DATASET -o OUT
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/heap.h"
#include "cli/pdf_output.h"
#include "job/files/files.h"
#include "texts/cli.h"
#include "texts/cli/booklet.h"
#include "texts/cli/pdf_output.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_booklet;

struct Options : OutputOptions {
  std::string dataset, layout;
  bool attach = false;
};

std::size_t size_of(const dataset::Source& source) {
  std::size_t size = 0;
  for (const auto& file : source.files) size += file.second.size();
  return size;
}

ExitCode run(Session& session, const Options& options) {
  RunListener listener(session, texts::cli_pdf_output::paginating);
  for (const std::string& input : {options.dataset, options.layout}) session.inputs.note(input);
  check_outputs(session, options);
  job::Context& context = session.context;
  Tasks tasks(threads_of_document(), prepare_heap_of_thread);
  auto loading =
      begin_loading(context, choose_template(context, options.layout, options.dataset, "booklet.xml"), tasks);
  const dataset::Source source = job::read_dataset(options.dataset, context.inputs);
  if (tasks.beside()) tasks.give(nullptr, [size = size_of(source)] { fill_heaps(size); });
  listener.ended("files");
  auto data = booklet_data(context, source, options.edition, &tasks);
  if (!data) return tell(session);
  const job::PdfFile file =
      make_pdf(context, *data, std::move(loading), {options.edition, options.attach ? &source : nullptr}, tasks);
  return save(session, options, file, data->unfinished, listener);
}

}  // namespace

void add_booklet(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("booklet", say(text::about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(texts::cli::help_dataset, session.language))->required();
  add_output_options(*command, *options, session.language);
  add_edition_options(*command, options->edition, session.language);
  command->add_option("--layout", options->layout, say(text::help_layout, session.language))->type_name("FILE");
  add_attach_option(*command, options->attach, session.language);
  command->callback([&session, options] {
    if (options->attach) require_public("--attach-data", options->edition);
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
