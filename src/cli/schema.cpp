// toji schema NAME
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/languages.h"
#include "cli/usage.h"
#include "engine/layout/schema.h"
#include "engine/reference/annotate.h"

namespace toji::cli {
namespace {

constexpr Words about{"XML のスキーマ（RELAX NG）を表示する", "print a schema (RELAX NG) for editors"};
constexpr Words help_name{"layout, plan, year, guide, sheet, fonts, gaiji のどれか",
                          "one of layout, plan, year, guide, sheet, fonts, gaiji"};

std::string schema(const Session& session, const std::string& name) {
  const job::Context& context = session.context;
  const std::string folder = name == "fonts" || name == "gaiji" ? "fonts/" : "data/";
  const std::string grammar =
      name == "layout" ? layout::schema() : context.read(context.resources.path(folder + name + ".rng"));
  return reference::annotated(grammar, language_named(name), session.language);
}

}  // namespace

void add_schema(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("schema", say(about, session.language));
  const auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name, say(help_name, session.language))
      ->required()
      ->check(one_of({"layout", "plan", "year", "guide", "sheet", "fonts", "gaiji"}));
  command->callback([&session, name] {
    session.command = [&session, name] {
      std::cout << schema(session, *name);
      return done;
    };
  });
}

}  // namespace toji::cli
