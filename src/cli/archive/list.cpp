// toji list ARCHIVE
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>

#include "store/archive/messages.h"
#include "cli/archive/bag.h"
#include "base/json.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/system_error.h"
#include "cli/usage.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words help_archive{"保存場所のフォルダー", "the archive's folder"};
constexpr Words help_format{"出力の形: text または json", "the output: text or json"};
constexpr Words nothing{"保存したものはありません\n", "nothing is stored\n"};
constexpr std::size_t most_bags = 10'000;

struct Options {
  std::string archive, format = "text";
};

// current: the latest of its report; corrected: a later revision is there; changed: not what was stored.
enum class State : std::uint8_t { current, corrected, changed };

struct Entry {
  fs::path path;
  std::string plan, year;
  unsigned revision = 0;
  State state = State::current;
  archive::Description description;  // empty where the bag has changed
  std::string digest;
};

Words word_of(State state) {
  if (state == State::current) return {"最新", "current"};
  return state == State::corrected ? Words{"訂正済み", "corrected"} : Words{"変わっています", "changed"};
}

// "r12" → 12; 0: no bag's name.
unsigned revision_of(const std::string& name) {
  unsigned number = 0;
  if (!name.starts_with('r')) return 0;
  const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
  return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const std::string& name : names_in(folder)) {
    if (known(folder / name, Links::themselves).is_folder() && !name.starts_with('.')) out.push_back(folder / name);
  }
  return out;
}

Entry read_entry(const fs::path& path, unsigned revision) {
  Entry entry{path,
              path.parent_path().parent_path().filename().string(),
              path.parent_path().filename().string(),
              revision,
              State::changed,
              {},
              {}};
  Session session;
  const Bag bag = open_bag(session, path);
  entry.digest = bag.verified.digest;
  if (!bag.description) return entry;
  entry.description = *bag.description;
  // A bag that was moved to another's place is not what the archive says.
  const fs::path place = place_of(entry.description);
  if (path.lexically_normal().string().ends_with('/' + place.string())) entry.state = State::current;
  return entry;
}

std::vector<Entry> entries_of(const std::string& archive) {
  if (!is_folder(archive)) throw EnvironmentError(archive::messages::no_folder, {archive});
  std::vector<Entry> out;
  for (const fs::path& plan : folders_in(archive))
    for (const fs::path& year : folders_in(plan))
      for (const fs::path& bag : folders_in(year))
        if (const unsigned revision = revision_of(bag.filename().string()); revision != 0 && out.size() < most_bags)
          out.push_back(read_entry(bag, revision));
  const auto key = [](const Entry& e) { return std::tie(e.plan, e.year, e.revision); };
  std::sort(out.begin(), out.end(), [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    if (out[i].plan == out[i + 1].plan && out[i].year == out[i + 1].year && out[i].state == State::current)
      out[i].state = State::corrected;
  return out;
}

std::string json_of(const Entry& entry) {
  const archive::Description& description = entry.description;
  const std::string reason = description.previous ? description.previous->reason : "";
  return json_object({{"path", json_string(entry.path.string())},
                      {"plan", json_string(entry.plan)},
                      {"year", json_string(entry.year)},
                      {"year_name", json_string(description.year_name)},
                      {"revision", std::to_string(entry.revision)},
                      {"state", json_string(word_of(entry.state).en)},
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
  const std::vector<Entry> entries = entries_of(options.archive);
  if (options.format == "json") {
    std::vector<std::string> objects;
    for (const Entry& entry : entries) objects.push_back('\n' + json_of(entry));
    std::cout << json_array(objects) << '\n';
  } else {
    std::cout << text_of(entries, session.language);
    if (entries.empty() && !session.quiet) std::cerr << say(nothing, session.language);
  }
  const bool changed =
      std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.state == State::changed; });
  return changed ? input_errors : done;
}

}  // namespace

void add_list(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("list", say(about_archiving("list"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("ARCHIVE", options->archive, say(help_archive, language))->required();
  command->add_option("--format", options->format, say(help_format, language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}));
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
