#include "cli/edition_options.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/usage.h"
#include "engine/imposition/draft.h"
#include "engine/imposition/impose.h"
#include "engine/layout/units.h"
#include "job/document/editions.h"
#include "texts/cli/edition_options.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_edition_options;

using Kind = job::EditionOptions::Kind;

// The arguments as they stand.
struct Arguments {
  std::string edition = "public", colour = "cmyk", bleed, spine;
};

// The editions may be named as a list of datasets names them.
std::string in_english(std::string& word) {
  if (const std::string_view known = job::edition_named(word); !known.empty()) word = known;
  return {};
}

std::vector<std::string> edition_names() {
  std::vector<std::string> names;
  for (const job::EditionName& one : job::editions) names.emplace_back(one.en);
  return names;
}

std::optional<Length> length_of(const std::string& text, const char* option, Length least, Length most) {
  if (text.empty()) return std::nullopt;
  const std::optional<Length> length = layout::parse_absolute(text);
  if (!length || *length < least || *length > most) throw CLI::ConversionError(option, std::vector{text});
  return length;
}

void require_edition(const CLI::App& app, const Arguments& words, const char* edition,
                     std::initializer_list<const char*> options) {
  for (const char* option : options)
    if (words.edition != edition && app.count(option) > 0)
      throw CLI::RequiresError(option, std::string("--edition ") + edition);
}

void read_words(const CLI::App& app, const Arguments& words, job::EditionOptions& options) {
  require_edition(app, words, "print", {"--colour", "--icc", "--bleed", "--spine"});
  require_edition(app, words, "draft", {"--line-numbers", "--sheet-ids"});
  options.kind = job::edition_kind(words.edition);
  if (words.colour == "grey") options.inks = pdf::Inks::grey;
  options.bleed = length_of(words.bleed, "--bleed", {}, imposition::millimetres(30'000));
  options.spine = length_of(words.spine, "--spine", imposition::millimetres(2'000), imposition::millimetres(200'000));
}

}  // namespace

void add_edition_options(CLI::App& app, job::EditionOptions& options, Language language) {
  const auto words = std::make_shared<Arguments>();
  app.add_option("--edition", words->edition, say(text::help_edition, language))
      ->type_name("EDITION")
      ->transform(CLI::Validator(in_english, ""))
      ->check(one_of(edition_names()));
  app.add_option("--colour", words->colour, say(text::help_colour, language))
      ->type_name("COLOUR")
      ->check(one_of({"cmyk", "grey"}));
  app.add_option("--icc", options.profile, say(text::help_icc, language))->type_name("FILE");
  app.add_option("--bleed", words->bleed, say(text::help_bleed, language))->type_name("LENGTH");
  app.add_option("--spine", words->spine, say(text::help_spine, language))->type_name("LENGTH");
  app.add_flag("--line-numbers", options.line_numbers, say(text::help_line_numbers, language));
  app.add_flag("--sheet-ids", options.sheet_ids, say(text::help_sheet_ids, language));
  app.parse_complete_callback([&app, words, &options] { read_words(app, *words, options); });
}

void add_attach_option(CLI::App& app, bool& attach, Language language) {
  app.add_flag("--attach-data", attach, say(text::help_attach, language));
}

void require_public(const char* option, const job::EditionOptions& options) {
  if (options.kind != Kind::public_) throw CLI::RequiresError(option, "--edition public");
}

}  // namespace toji::cli
