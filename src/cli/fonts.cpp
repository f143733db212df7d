// toji fonts
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "engine/font/checksum.h"
#include "engine/font/library.h"
#include "engine/font/vocabulary.h"
#include "job/document/inventory.h"
#include "texts/cli/fonts.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_fonts;

namespace fs = std::filesystem;

std::string element_names() {
  std::string out;
  for (const font::ElementRule& rule : font::font_rules()) out.append(out.empty() ? "" : ", ").append(rule.name);
  return out;
}

std::string absence(const font::FaceDeclaration& face, Language language) {
  return say(text::absent, language, {face.package});
}

// A line a face: name, file, licence, each after a tab.
std::string line(const font::FaceDeclaration& face, Language language) {
  const std::string path = job::installed_file(face);
  return face.name + '\t' + (path.empty() ? absence(face, language) : path) + '\t' + face.licence + '\n';
}

ExitCode run(Session& session, bool verify) {
  job::Context& context = session.context;
  const fs::path path = context.resources.path("fonts/fonts.xml");
  const font::Library library =
      font::Library::read(context.read(path), context.names.intern(context.shown(path)), context.diagnostics);
  bool complete = true;
  for (const font::FaceDeclaration& face : library.faces()) {
    std::cout << line(face, session.language);
    complete = complete && !job::installed_file(face).empty();
  }
  if (!complete) return environment;
  if (verify) font::verify_checksums(library, context.diagnostics);
  print_diagnostics(session);
  if (context.failed()) return input_errors;
  if (verify && !session.quiet) std::cerr << say(text::verified, session.language);
  return done;
}

}  // namespace

void add_fonts(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("fonts", say(text::about, session.language));
  command->footer(say(text::about_elements, session.language, {element_names()}));
  const auto verify = std::make_shared<bool>(false);
  command->add_flag("--verify", *verify, say(text::help_verify, session.language));
  command->callback([&session, verify] { session.command = [&session, verify] { return run(session, *verify); }; });
}

}  // namespace toji::cli
