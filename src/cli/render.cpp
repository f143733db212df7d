// toji render LAYOUT.xml DATA.xml -o OUT
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/heap.h"
#include "cli/pdf_output.h"
#include "texts/cli/pdf_output.h"
#include "texts/cli/render.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_render;

struct Options : OutputOptions {
  std::string layout, data;
};

ExitCode run(Session& session, const Options& options) {
  RunListener listener(session, texts::cli_pdf_output::paginating);
  for (const std::string& input : {options.layout, options.data}) session.inputs.note(input);
  check_outputs(session, options);
  job::Context& context = session.context;
  Tasks tasks(threads_of_document(), prepare_heap_of_thread);
  auto loading = begin_loading(context, job::lone_template(options.layout), tasks);
  std::string bytes = context.read(options.data);
  listener.ended("files");
  auto data = xml_data(context, std::move(bytes), options.data);
  if (!data) return tell(session);
  const job::PdfFile file = make_pdf(context, *data, std::move(loading), {options.edition}, tasks);
  return save(session, options, file, data->unfinished, listener);
}

}  // namespace

void add_render(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("render", say(text::about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("LAYOUT", options->layout, say(text::help_layout, session.language))->required();
  command->add_option("DATA", options->data, say(text::help_data, session.language))->required();
  add_output_options(*command, *options, session.language);
  add_edition_options(*command, options->edition, session.language);
  command->callback([&session, options] {
    session.subjects = Subjects::sections;  // of any document; all other commands have datasets
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
