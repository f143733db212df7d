// toji listen PDF
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/full_width.h"
#include "base/utf8.h"
#include "cli/archive/memory_limit.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/usage.h"
#include "job/files/files.h"
#include "store/listen/transcript.h"
#include "texts/cli/archive/listen.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_listen;

struct Options {
  std::string pdf, sheet, headers = "any";
  unsigned page = 0;
};

// ３９ for 39, as people type it.
std::string typed(const std::string& number) {
  std::string out;
  for (const char32_t c : to_utf32(number)) append_utf8(out, half_width(c));
  return out;
}

listen::HeaderRule rule_of(const std::string& word) {
  if (word == "ids") return listen::HeaderRule::ids;
  return word == "scopes" ? listen::HeaderRule::scopes : listen::HeaderRule::any;
}

ExitCode run(Session& session, const Options& options) {
  limit_memory();
  session.inputs.note(options.pdf);
  const std::string bytes = job::read_file(options.pdf, session.context.inputs, job::max_dataset_bytes);
  const Span place{session.context.names.intern(options.pdf), 0, 0};
  listen::Choice choice;
  if (options.page > 0) choice.page = options.page - 1;
  if (!options.sheet.empty()) choice.sheet = typed(options.sheet);
  const auto said = listen::transcript(bytes, place, choice, rule_of(options.headers), session.context.diagnostics);
  if (said)
    for (const listen::Utterance& one : *said) std::cout << listen::line_of(one, session.language) << '\n';
  std::cout << std::flush;
  return tell(session);
}

}  // namespace

void add_listen(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("listen", say(about_archiving("listen"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("PDF", options->pdf, say(text::help_pdf, language))->required();
  CLI::Option* page = command->add_option("--page", options->page, say(text::help_page, language))
                          ->type_name("N")
                          ->check(whole_number(1, 1'000'000));
  command->add_option("--sheet", options->sheet, say(text::help_sheet, language))->type_name("N")->excludes(page);
  command->add_option("--headers", options->headers, say(text::help_headers, language))
      ->type_name("WAY")
      ->check(one_of({"any", "ids", "scopes"}));
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
