// toji extract BOOKLET.pdf --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/archive/memory_limit.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/outputs.h"
#include "store/folder/new_folder.h"
#include "store/pdf_read/attached_files.h"

namespace toji::cli {
namespace {

constexpr Words about{"冊子（PDF）に付いているデータセットを取り出す",
                      "give back the dataset attached to a booklet (PDF)"};
constexpr Words help_pdf{"--attach-data を付けて作った PDF", "a PDF file made with --attach-data"};
constexpr Words help_out{"書き出すフォルダー（まだないもの）", "the folder to make; it must not exist"};

struct Options {
  std::string pdf, out;
};

ExitCode run(Session& session, const Options& options) {
  limit_memory();
  note_input(options.pdf);
  Outputs outputs;
  outputs.add("--out", options.out, Content::folder);
  outputs.check();
  const std::string bytes = read_file(options.pdf, max_dataset_bytes);
  const Span place{session.names.intern(options.pdf), 0, 0};
  const auto files = pdf_read::attached_files(bytes, place, session.diagnostics);
  print_diagnostics(session);
  if (session.diagnostics.has_errors()) return input_errors;
  {
    const SignalsHeld held;  // so that nothing half made is left beside the folder
    folder::write_new(options.out, files);
  }
  if (!session.quiet)
    std::cerr << options.out << ": " << files.size() << (session.language == Language::ja ? " 個のファイル" : " files")
              << '\n';
  return done;
}

}  // namespace

void add_extract(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("extract", say(about_archiving("extract"), session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("PDF", options->pdf, say(help_pdf, session.language))->required();
  command->add_option("--out", options->out, say(help_out, session.language))->required()->type_name("DIR");
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
