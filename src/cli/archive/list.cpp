// toji list ARCHIVE
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/json.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/usage.h"
#include "job/preservation/listing.h"
#include "texts/cli.h"
#include "texts/cli/archive/list.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_list;

using job::BagState;
using Entry = job::ArchiveEntry;

struct Options {
  std::string archive, format = "text";
};

Text word_of(BagState state) {
  if (state == BagState::current) return text::current;
  if (state == BagState::corrected) return text::corrected;
  return state == BagState::renamed ? text::renamed : text::changed;
}

std::string json_of(const Entry& entry) {
  const archive::Description& description = entry.description;
  const std::string reason = description.previous ? description.previous->reason : "";
  return json_object({{"path", json_string(entry.path.string())},
                      {"plan", json_string(entry.plan)},
                      {"year", json_string(entry.year)},
                      {"year_name", json_string(description.year_name)},
                      {"revision", std::to_string(entry.revision)},
                      {"state", json_string(words_of(word_of(entry.state), Language::en))},
                      {"sealed", json_string(description.sealed)},
                      {"program", json_string(description.program)},
                      {"reason", json_string(reason)},
                      {"digest", json_string(entry.digest)}});
}

// A plan a paragraph, a revision a line.
std::string text_of(const std::vector<Entry>& entries, Language language) {
  std::string out, plan;
  for (const Entry& entry : entries) {
    if (entry.plan != plan) out += (plan = entry.plan) + '\n';
    out += "  " + entry.year + "  r" + std::to_string(entry.revision) + "  " + say(word_of(entry.state), language);
    for (const std::string& part :
         {entry.description.sealed, entry.description.previous ? entry.description.previous->reason : std::string()})
      if (!part.empty()) out += "  " + part;
    out += '\n';
  }
  return out;
}

ExitCode run(Session& session, const Options& options) {
  const std::vector<Entry> entries = job::entries_of(session.context, options.archive);
  print_diagnostics(session);
  if (options.format == "json") {
    std::vector<std::string> objects;
    for (const Entry& entry : entries) objects.push_back('\n' + json_of(entry));
    std::cout << json_array(objects) << '\n';
  } else {
    std::cout << text_of(entries, session.language);
    if (entries.empty() && !session.quiet) std::cerr << say(text::nothing, session.language);
  }
  const bool changed =
      std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.state == BagState::changed; });
  return changed || session.context.failed() ? input_errors : done;
}

}  // namespace

void add_list(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("list", say(about_archiving("list"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("ARCHIVE", options->archive, say(text::help_archive, language))->required();
  command->add_option("--format", options->format, say(texts::cli::help_format, language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}));
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
