// toji render LAYOUT.xml DATA.xml -o OUT
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/heap.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"

namespace toji::cli {
namespace {

constexpr Words about{"レイアウトに XML のデータを流し込んで PDF を作る", "make a PDF of any XML by a layout"};
constexpr Words help_layout{"レイアウト", "the layout"};
constexpr Words help_data{"データの XML ファイル", "the XML file with the data"};

struct Options : OutputOptions {
  std::string layout, data;
};

ExitCode run(Session& session, const Options& options) {
  Timing timing = Timing::of_process();
  for (const std::string& input : {options.layout, options.data}) note_input(input);
  check_outputs(options);
  Tasks tasks(threads_of_document(), prepare_heap_of_thread);
  auto press = give_press(session, lone_template(options.layout), tasks);
  std::string bytes = read_file(options.data);
  timing.phase("files");
  data_tree::DataTree data =
      data_tree::from_xml(std::move(bytes), session.names.intern(options.data), session.diagnostics, {.blanks = data_tree::Blanks::mixed});
  use_gaiji(session, data, std::filesystem::path(options.data).parent_path());
  timing.phase("data");
  if (session.diagnostics.has_errors()) {
    print_diagnostics(session);
    return input_errors;
  }
  return make_pdf(session, std::move(data), std::move(press), options, timing, tasks);
}

}  // namespace

void add_render(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("render", say(about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("LAYOUT", options->layout, say(help_layout, session.language))->required();
  command->add_option("DATA", options->data, say(help_data, session.language))->required();
  add_output_options(*command, *options, session.language);
  add_edition_options(*command, options->edition, session.language);
  command->callback([&session, options] {
    session.subjects = Subjects::sections;  // of any document; all other commands have datasets
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
