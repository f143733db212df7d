#include "cli/edition.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "job/batch/editions.h"
#include "cli/files.h"
#include "cli/messages.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "cli/usage.h"
#include "engine/imposition/draft.h"
#include "engine/imposition/impose.h"
#include "engine/layout/units.h"
#include "engine/page/limits.h"
#include "out/pdf/icc_profile.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words help_edition{"版: public（公開）、print（印刷所へ）、draft（案）。既定は public",
                             "edition: public, print (for the press) or draft; public by default"};
constexpr Words help_colour{"print: cmyk（既定）または grey（墨一色）",
                            "print: cmyk (default) or grey (black ink alone)"};
constexpr Words help_icc{"print: 印刷条件の ICC プロファイル（CMYK）", "print: the press's ICC profile (CMYK)"};
constexpr Words help_bleed{"print: 塗り足し（既定は 3mm）", "print: bleed (3mm by default)"};
constexpr Words help_spine{"print: この幅の背のページを加える", "print: add a page of the spine, so wide"};
constexpr Words help_line_numbers{"draft: 行番号を付ける", "draft: number the lines"};
constexpr Words help_attach{"データセットとひな形を PDF に付ける（PDF/A-3a。toji extract で取り出せる）",
                            "attach dataset and templates to the PDF (PDF/A-3a; toji extract gives them back)"};
constexpr Words help_sheet_ids{"draft: 各ページにシートの ID を付ける（ひな形がシートの ID を名前にしおりを置いたページ）",
                               "draft: the sheet's id on each page (where the template puts a bookmark of that name)"};

// A draft says what it is.
constexpr std::string_view draft_mark = "案";
constexpr std::string_view note_family = "gothic";

// Profiles of Debian's packages, the better known condition first.
struct DebianProfile {
  const char *path, *package, *identifier, *registry;
};
constexpr std::array profiles{
    DebianProfile{"/usr/share/color/icc/colord/FOGRA39L_coated.icc", "colord-data", "FOGRA39", "http://www.color.org"},
    DebianProfile{"/usr/share/color/icc/ghostscript/default_cmyk.icc", "libgs-common", "Custom", ""}};

using Kind = EditionOptions::Kind;

// The arguments as they stand.
struct Arguments {
  std::string edition = "public", colour = "cmyk", bleed, spine;
};

// The editions may be named as a list of datasets names them.
std::string in_english(std::string& word) {
  if (const std::string_view known = batch::edition_named(word); !known.empty()) word = known;
  return {};
}

std::vector<std::string> edition_names() {
  std::vector<std::string> names;
  for (const batch::EditionName& one : batch::editions) names.emplace_back(one.en);
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

void read_words(const CLI::App& app, const Arguments& words, EditionOptions& options) {
  require_edition(app, words, "print", {"--colour", "--icc", "--bleed", "--spine"});
  require_edition(app, words, "draft", {"--line-numbers", "--sheet-ids"});
  options.kind = edition_kind(words.edition);
  if (words.colour == "grey") options.inks = pdf::Inks::grey;
  options.bleed = length_of(words.bleed, "--bleed", {}, imposition::millimetres(30'000));
  options.spine = length_of(words.spine, "--spine", imposition::millimetres(2'000), imposition::millimetres(200'000));
}

pdf::Options make_print(Session& session, const EditionOptions& options, const EditionInputs& inputs,
                        const font::Library& fonts, flow::Pages& pages) {
  if (pages.document.metadata.date.empty()) session.diagnostics.error(messages::no_date, {});
  imposition::PrintOptions print;
  if (options.bleed) print.bleed = *options.bleed;
  if (options.spine) print.spine = imposition::Spine{*options.spine, fonts.family(note_family)};
  pages.document = imposition::impose(std::move(pages.document), print);
  for (std::size_t i = 0; i < pages.document.pages.size() && !session.diagnostics.has_errors(); ++i) {
    const Size medium = pages.document.pages[i].size;
    if (max(medium.width, medium.height) > page::longest_side)
      session.diagnostics.error(messages::medium_too_large, {}, {std::to_string(i + 1)});
  }
  pdf::Options out;
  out.conformance = pdf::Conformance::x4;
  out.inks = options.inks;
  out.condition = inputs.condition;
  return out;
}

}  // namespace

Kind edition_kind(std::string_view name) {
  return name == "print" ? Kind::print : name == "draft" ? Kind::draft : Kind::public_;
}

void add_edition_options(CLI::App& app, EditionOptions& options, Language language) {
  const auto words = std::make_shared<Arguments>();
  app.add_option("--edition", words->edition, say(help_edition, language))
      ->type_name("EDITION")
      ->transform(CLI::Validator(in_english, ""))
      ->check(one_of(edition_names()));
  app.add_option("--colour", words->colour, say(help_colour, language))
      ->type_name("COLOUR")
      ->check(one_of({"cmyk", "grey"}));
  app.add_option("--icc", options.profile, say(help_icc, language))->type_name("FILE");
  app.add_option("--bleed", words->bleed, say(help_bleed, language))->type_name("LENGTH");
  app.add_option("--spine", words->spine, say(help_spine, language))->type_name("LENGTH");
  app.add_flag("--line-numbers", options.line_numbers, say(help_line_numbers, language));
  app.add_flag("--sheet-ids", options.sheet_ids, say(help_sheet_ids, language));
  app.parse_complete_callback([&app, words, &options] { read_words(app, *words, options); });
}

void add_attach_option(CLI::App& app, bool& attach, Language language) {
  app.add_flag("--attach-data", attach, say(help_attach, language));
}

void require_public(const char* option, const EditionOptions& options) {
  if (options.kind != Kind::public_) throw CLI::RequiresError(option, "--edition public");
}

fs::path profile_of(const EditionOptions& options) {
  if (!options.profile.empty()) return options.profile;
  std::string packages;
  for (const DebianProfile& profile : profiles) {
    if (is_there(profile.path)) return profile.path;
    packages += (packages.empty() ? "" : ", ") + std::string(profile.package);
  }
  throw EnvironmentError(messages::no_profile, {packages});
}

EditionInputs read_edition(Session& session, const EditionOptions& options) {
  EditionInputs inputs;
  if (options.kind != Kind::print) return inputs;
  inputs.profile_path = profile_of(options).string();
  inputs.condition.profile = read_file(inputs.profile_path);
  if (!pdf::is_cmyk_printer(inputs.condition.profile))
    session.diagnostics.error(messages::not_a_profile, {session.names.intern(inputs.profile_path), 0, 0});
  for (const DebianProfile& profile : profiles)
    if (profile.path == inputs.profile_path) {
      inputs.condition.identifier = profile.identifier;
      inputs.condition.registry = profile.registry;
    }
  return inputs;
}

pdf::Options make_edition(Session& session, const EditionOptions& options, const EditionInputs& inputs,
                          const font::Library& fonts, flow::Pages& pages,
                          const std::function<page::Document(const data_tree::DataTree&)>& set_report) {
  if (options.kind == Kind::print) return make_print(session, options, inputs, fonts, pages);
  if (options.kind != Kind::draft) return {};
  const std::string_view name = session.names.intern("overflow");
  const std::string list = report_xml(pages.shrunk, inputs.unfinished);
  page::append(pages.document, set_report(data_tree::from_xml(list, name, session.diagnostics,
                                                              {.characters = data_tree::Characters::any})));
  imposition::DraftOptions draft{fonts.family(note_family), std::string(draft_mark), options.line_numbers,
                                 inputs.sheet_ids};
  pages.document = imposition::mark_draft(std::move(pages.document), draft);
  return {};
}

}  // namespace toji::cli
