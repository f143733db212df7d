// toji schema NAME
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/languages.h"
#include "cli/usage.h"
#include "engine/layout/schema.h"
#include "engine/reference/annotate.h"
#include "texts/cli/schema.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_schema;

std::string schema(const Session& session, const std::string& name) {
  const job::Context& context = session.context;
  const std::string folder = name == "fonts" || name == "gaiji" ? "fonts/" : "data/";
  const std::string grammar =
      name == "layout" ? layout::schema() : context.read(context.resources.path(folder + name + ".rng"));
  return reference::annotated(grammar, language_named(name), session.language);
}

}  // namespace

void add_schema(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("schema", say(text::about, session.language));
  const auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name, say(text::help_name, session.language))
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
