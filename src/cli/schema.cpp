// toji schema NAME
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/resources.h"
#include "cli/usage.h"
#include "engine/layout/schema.h"

namespace toji::cli {
namespace {

constexpr Words about{"XML のスキーマ（RELAX NG）を表示する", "print a schema (RELAX NG) for editors"};
constexpr Words help_name{"layout, plan, year, guide, sheet, fonts, gaiji のどれか",
                          "one of layout, plan, year, guide, sheet, fonts, gaiji"};

std::string schema(const std::string& name) {
  if (name == "layout") return layout::schema();
  return read_file(resource((name == "fonts" || name == "gaiji" ? "fonts/" : "data/") + name + ".rng"));
}

}  // namespace

void add_schema(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("schema", say(about, session.language));
  const auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name, say(help_name, session.language))
      ->required()
      ->check(one_of({"layout", "plan", "year", "guide", "sheet", "fonts", "gaiji"}));
  command->callback([&session, name] {
    session.command = [name] {
      std::cout << schema(*name);
      return done;
    };
  });
}

}  // namespace toji::cli
