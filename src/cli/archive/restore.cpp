// toji restore BAG --out DIR
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/archive/bag.h"
#include "cli/archive/messages.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "store/folder/new_folder.h"

namespace toji::cli {
namespace {

constexpr Words help_bag{"保存したもの", "the bag"};
constexpr Words help_out{"取り出すフォルダー（まだ無いもの）", "the folder to make, which must not be there yet"};
constexpr std::string_view inside = "dataset/";

struct Options {
  std::string bag, out;
};

// Throws UsageError.
void check_folder(const Options& options) {
  note_closed_folder(options.bag);
  Outputs outputs;
  outputs.add("--out", options.out, Content::folder);
  outputs.check();
}

ExitCode run(Session& session, const Options& options) {
  check_folder(options);
  const Bag bag = open_bag(session, options.bag);
  if (!bag.description) {
    session.diagnostics.error(messages::damaged, {session.names.intern(options.bag), 0, 0});
    print_diagnostics(session);
    return input_errors;
  }
  std::vector<folder::File> files;
  for (const auto& [name, bytes] : payload_of(bag))
    if (name.starts_with(inside)) files.push_back({name.substr(inside.size()), bytes});
  folder::write_new(options.out, files);
  if (!session.quiet)
    std::cerr << options.out << ": " << files.size() << (session.language == Language::ja ? " ファイル\n" : " files\n");
  return done;
}

}  // namespace

void add_restore(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("restore", say(about_archiving("restore"), session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("BAG", options->bag, say(help_bag, session.language))->required();
  command->add_option("--out", options->out, say(help_out, session.language))->required()->type_name("DIR");
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
