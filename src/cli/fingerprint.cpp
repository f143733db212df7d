// toji fingerprint DATASET
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "cli/source_date.h"
#include "cli/version.h"
#include "font/checksum.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words about{"冊子のバイト列を決めるものを版と SHA-256 で一覧にする",
                      "list what the booklet's bytes depend on, with versions and SHA-256"};
constexpr Words help_dataset{"データセットのフォルダー", "the dataset's folder"};
constexpr Words help_layout{"レイアウト（既定は booklet と同じ）", "the layout (by default booklet's)"};

struct Options {
  std::string dataset, layout;
  EditionOptions edition;
};

std::string digest_of(std::string_view bytes) {
  return font::sha256_hex(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

// Lines "kind TAB name TAB version TAB SHA-256", "-" for what a thing has not. Names carry no folder of this machine,
// so that equal inputs give equal lines wherever they lie.
class Inventory {
 public:
  void add(std::string_view kind, std::string_view name, std::string_view version, std::string_view digest) {
    for (const std::string_view column : {kind, name, version}) text_.append(column.empty() ? "-" : column) += '\t';
    text_.append(digest.empty() ? "-" : digest) += '\n';
  }
  // The lines and one more with the digest of them all.
  std::string text() const { return text_ + "fingerprint\t-\t-\t" + digest_of(text_) + '\n'; }

 private:
  std::string text_;
};

// The lines of the version text: the program's, then a library each.
void add_programs(Inventory& inventory) {
  std::istringstream lines(version_text());
  for (std::string line; std::getline(lines, line);) {
    const auto begin = line.find_first_not_of(' '), blank = line.find(' ', begin);
    const char* kind = begin == 0 ? "program" : "library";
    inventory.add(kind, line.substr(begin, blank - begin), line.substr(blank + 1), {});
  }
}

void add_templates(Inventory& inventory, Session& session, const fs::path& path, const font::Library& fonts) {
  std::map<std::string, std::string> digests;
  const layout::Include inner = includes_of(session, path);
  const layout::Include recording = [&](std::string_view href) {
    layout::File file = inner(href);
    digests[fs::path(href).lexically_normal().string()] = digest_of(file.bytes);
    return file;
  };
  const layout::File file{read_file(path), session.names.intern(shown(path))};
  digests[path.filename().string()] = digest_of(file.bytes);
  layout::read(file, recording, fonts, session.diagnostics);
  for (const auto& [name, digest] : digests) inventory.add("template", name, {}, digest);
}

void add_fonts(Inventory& inventory, const font::Library& fonts) {
  std::map<std::string, std::string> digests;  // several faces may lie in one file
  for (const font::FaceDeclaration& face : fonts.faces()) {
    std::string found;
    std::error_code error;
    for (const std::string& path : face.paths)
      if (found.empty() && fs::exists(path, error)) found = path;
    if (found.empty()) {
      inventory.add("font", face.name, {}, {});
      continue;
    }
    std::string& digest = digests[found];
    if (digest.empty()) digest = digest_of(read_file(found));
    inventory.add("font", face.name, font::Face::open(found, face.index, face.name)->version(), digest);
  }
}

ExitCode run(Session& session, const Options& options) {
  Inventory inventory;
  add_programs(inventory);
  inventory.add("environment", "SOURCE_DATE_EPOCH", source_date(), {});
  for (const auto& [name, bytes] : read_dataset(options.dataset).files)
    inventory.add("data", name, {}, digest_of(bytes));
  const fs::path declarations = resource("fonts/fonts.xml");
  const std::string xml = read_file(declarations);
  const auto fonts = font::Library::read(xml, session.names.intern(shown(declarations)), session.diagnostics);
  add_templates(inventory, session, choose_layout(options.layout, options.dataset, "booklet.xml"), fonts);
  if (options.edition.kind == EditionOptions::Kind::draft)
    add_templates(inventory, session, resource("layouts/overflow.xml"), fonts);
  inventory.add("fonts", "fonts.xml", {}, digest_of(xml));
  add_fonts(inventory, fonts);
  if (options.edition.kind == EditionOptions::Kind::print) {
    const EditionInputs inputs = read_edition(session, options.edition);
    inventory.add("profile", fs::path(inputs.profile_path).filename().string(), {},
                  digest_of(inputs.condition.profile));
  }
  print_diagnostics(session);
  if (session.diagnostics.has_errors()) return input_errors;
  std::cout << inventory.text();
  return done;
}

}  // namespace

void add_fingerprint(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("fingerprint", say(about, session.language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(help_dataset, session.language))->required();
  command->add_option("--layout", options->layout, say(help_layout, session.language))->type_name("FILE");
  add_edition_options(*command, options->edition, session.language);
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
