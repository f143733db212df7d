// toji archive DATASET --to ARCHIVE
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "store/archive/carried.h"
#include "store/archive/errata.h"
#include "store/archive/messages.h"
#include "store/archive/publish.h"
#include "cli/archive/bag.h"
#include "cli/archive/fonts.h"
#include "cli/archive/messages.h"
#include "cli/archive/products.h"
#include "cli/archive/texts.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/pipeline.h"
#include "cli/version.h"
#include "engine/data_tree/encoding.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words help_dataset{"データセットのフォルダー", "the dataset's folder"};
constexpr Words help_to{"保存場所のフォルダー（なければ作る）", "the archive's folder (made when missing)"};
constexpr Words help_layout{
    "冊子のレイアウト（既定はデータセットの layouts/booklet.xml、なければ付属のもの）。そのフォルダーの sheets.xml などもほかの文書に使う",
    "the booklet's layout (by default DATASET/layouts/booklet.xml, else the program's own); the other documents look in "
    "its folder first too"};
constexpr Words help_fonts{"フォントのファイルも入れる", "with the font files themselves"};
constexpr Words help_revision{"訂正: 前の版の保存したもの", "a correction: the older revision's bag"};
constexpr Words help_reason{"訂正の理由", "why it is corrected"};
constexpr Words help_accept{"校正のエラーを残したまま保存する理由", "why errors of the proofreader may stay"};

struct Options {
  std::string dataset, to, layout, revision_of, reason, accepted;
  bool with_fonts = false;
};

// The older revision and what it was made of.
struct Older {
  Bag bag;
  dataset::Dataset dataset;
};

bool failed(const Session& session) { return session.diagnostics.has_errors(); }

// Every sheet that is still followed has the rating of the last stage.
void check_ratings(Session& session, const dataset::Dataset& dataset) {
  if (dataset.plan.stages.empty()) return;
  for (const dataset::Sheet& sheet : dataset.sheets) {
    const bool final = sheet.assessment && sheet.assessment->stage + 1 == dataset.plan.stages.size();
    if (sheet.fields.finished || final) continue;
    session.diagnostics.add({Severity::error,
                             &messages::not_final,
                             sheet.fields.span,
                             std::to_string(sheet.page),
                             "自己評価",
                             {dataset.plan.stages.back().text}});
  }
}

// How many errors of the proofreader there are. Without a reason to accept them they are shown and refused.
std::size_t check_findings(Session& session, const dataset::Dataset& dataset, const Options& options) {
  std::vector<check::Finding> errors = findings_of(session, dataset);
  std::erase_if(errors, [](const check::Finding& finding) { return finding.rule->severity != Severity::error; });
  if (errors.empty() || !options.accepted.empty()) return errors.size();
  if (!session.json) std::cerr << check::to_text(errors, session.language);
  for (const check::Finding& finding : errors) session.told->push_back(to_json(finding, session.language));
  session.diagnostics.error(messages::open_findings, {}, {std::to_string(errors.size())});
  return errors.size();
}

// Nothing and a report when the older bag is damaged, of another report or of another archive.
std::optional<Older> open_older(Session& session, const Options& options, const dataset::Dataset& dataset) {
  Bag bag = open_bag(session, options.revision_of);
  if (!bag.description) return std::nullopt;
  const archive::Description& old = *bag.description;
  if (old.plan != dataset.plan.name.text || old.year != dataset.plan.years[dataset.annual.year].id) {
    session.diagnostics.error(messages::other_report, {}, {old.plan + " " + old.year});
    return std::nullopt;
  }
  if (!known(options.revision_of).is_same(known(fs::path(options.to) / place_of(old)))) {
    session.diagnostics.error(messages::not_latest, {}, {options.revision_of, options.to});
    return std::nullopt;
  }
  // Also one from a time when an empty field was no mistake.
  auto before = dataset::read(material_of(bag.folder, "").dataset, session.names, session.diagnostics, nullptr,
                              dataset::Unfinished::allowed);
  if (before)
    for (const dataset::BrokenFile& broken : before->broken) session.diagnostics.add(broken.found);
  if (!before || failed(session)) return std::nullopt;
  return Older{std::move(bag), *std::move(before)};
}

archive::Description describe(const dataset::Dataset& dataset, const Options& options,
                              const std::optional<Older>& older) {
  archive::Description out;
  const dataset::Year& year = dataset.plan.years[dataset.annual.year];
  out.plan = dataset.plan.name.text;
  out.year = year.id;
  out.year_name = year.label.text;
  out.author = dataset.annual.author.text;
  out.date = dataset.annual.date.text;
  out.program = producer();
  out.accepted = options.accepted;
  if (older) {
    const unsigned before = older->bag.description->revision;
    out.revision = before + 1;
    out.previous = archive::Previous{before, older->bag.verified.digest, options.reason};
  }
  return out;
}

// The pages of sheets that were not corrected say what they said.
void compare_pages(Session& session, const Older& older, const dataset::Dataset& dataset, archive::Files& files) {
  archive::Files before{{"booklet.pdf", older.bag.folder.read("data/booklet.pdf")}};
  const auto kept = archive::kept(older.dataset, pages_of(session, before, "booklet.pdf"), dataset,
                                  pages_of(session, files, "booklet.pdf"));
  files["reports/unchanged.tsv"] = archive::kept_table(kept);
  for (const archive::Kept& one : kept)
    if (one.same_fields && !one.same_text)
      session.diagnostics.add(
          {Severity::warning, &messages::unchanged_sheet_differs, {}, std::to_string(one.after), {}, {}});
}

// Everything below data/ but the description and the page for people, which name the rest.
archive::Files make_payload(Session& session, const Options& options, const Material& material,
                            const std::optional<Older>& older, archive::Description& description) {
  // Read with the folder's name in the bag, so that what the reports say of places does not depend on where it lies.
  const auto dataset = dataset::read(material.dataset, session.names, session.diagnostics);
  const font::Library fonts = fonts_of(session, material);
  if (!dataset || failed(session)) return {};
  std::optional<Correction> correction;
  if (older) correction.emplace(older->dataset, description.revision, options.reason);
  archive::Files files = make_products(session, material, *dataset, fonts, correction ? &*correction : nullptr);
  if (failed(session)) return {};
  const auto printed = as_printed(session, material, fonts);
  files["reports/text.tsv"] = check_texts(session, printed ? *printed : *dataset, material, fonts, files).table;
  if (older) compare_pages(session, *older, *dataset, files);
  if (failed(session)) return {};
  const Inventory inventory = inventory_of(material, fonts);
  files["reports/fingerprint.tsv"] = inventory.text();
  files.merge(font_files(fonts, options.with_fonts));
  files.merge(files_of(material));
  description.fingerprint = inventory.digest();
  description.source_date = material.source_date;
  description.sealed = (material.source_date.empty() ? description.date : material.source_date).substr(0, 10);
  return files;
}

archive::Files make_bag_of(archive::Files payload, archive::Description description) {
  payload["index.html"];  // so that it is in the list
  payload[archive::description_name];
  for (const auto& [name, bytes] : payload) description.files.push_back({name, what_is(name), bytes.size()});
  payload["index.html"] = index_html(description);
  payload[archive::description_name] = description_xml(description);
  std::vector<archive::Label> info{{"Source-Organization", description.author},
                                   {"External-Description", description.plan + " " + description.year_name},
                                   {"Bagging-Date", description.sealed},
                                   {"External-Identifier", place_of(description)},
                                   {"Bag-Software-Agent", description.program}};
  if (description.previous) {
    info.push_back({"Toji-Revision-Of", description.previous->digest});
    info.push_back({"Toji-Revision-Reason", description.previous->reason});
  }
  return make_bag(payload, info);
}

void store(Session& session, const Options& options, const std::string& place, const archive::Files& bag) {
  const archive::Lock lock(options.to);
  for (const std::string& name : archive::publish(options.to, place, bag))
    session.diagnostics.warning(messages::leftover, {session.names.intern(name), 0, 0});
}

ExitCode refuse(const Session& session) {
  print_diagnostics(session);
  return input_errors;
}

// Reasons are kept as lines of XML and of bag-info.txt.
void check_line(Session& session, const std::string& text, const char* option) {
  for (std::string_view rest = text; !rest.empty();) {
    const data_tree::CodePoint c = data_tree::decode(rest);
    if (c.length == 0 || c.value < 0x20 || !data_tree::is_xml_character(c.value))
      return session.diagnostics.error(messages::not_a_line, {}, {option});
    rest.remove_prefix(c.length);
  }
}

// Throws UsageError.
void check_folder(const Options& options) {
  for (const char* name : {"", "plan.xml", "year.xml", "guide.xml", "gaiji.xml", "sheets", "layouts"})
    note_input(fs::path(options.dataset) / name);
  if (!options.revision_of.empty()) note_closed_folder(options.revision_of);
  Outputs outputs;
  outputs.add("--to", options.to, Content::folder);
  outputs.check();
}

ExitCode run(Session& session, const Options& options) {
  check_line(session, options.reason, "--reason");
  check_line(session, options.accepted, "--accept-findings");
  if (failed(session)) return refuse(session);
  check_folder(options);
  Timing timing;
  const Material material = gather(session, options.dataset, options.layout);
  dataset::Source source = material.dataset;
  source.folder = options.dataset;  // for messages to the user
  const auto dataset = open_dataset(session, source, timing);
  if (!dataset || failed(session)) return refuse(session);
  check_ratings(session, *dataset);
  const std::size_t findings = check_findings(session, *dataset, options);
  if (failed(session)) return refuse(session);
  std::optional<Older> older;
  if (!options.revision_of.empty()) older = open_older(session, options, *dataset);
  if (failed(session)) return refuse(session);
  if (older && archive::compare(older->dataset, *dataset).empty()) {
    session.diagnostics.error(messages::nothing_changed, {});
    return refuse(session);
  }
  archive::Description description = describe(*dataset, options, older);
  description.findings = findings;
  const std::string place = place_of(description);
  const fs::path target = fs::path(options.to) / place;
  if (is_there(target)) throw EnvironmentError(archive::messages::exists, {target.string()});
  archive::Files payload = make_payload(session, options, material, older, description);
  if (failed(session)) return refuse(session);
  const archive::Files bag = make_bag_of(std::move(payload), std::move(description));
  store(session, options, place, bag);
  print_diagnostics(session);
  if (!session.quiet)
    std::cerr << target.string() << ": " << bag.size()
              << (session.language == Language::ja ? " ファイル、摘要 " : " files, digest ") << archive::digest_of(bag)
              << '\n';
  return done;
}

}  // namespace

void add_archive(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("archive", say(about_archiving("archive"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(help_dataset, language))->required();
  command->add_option("--to", options->to, say(help_to, language))->required()->type_name("ARCHIVE");
  command->add_option("--layout", options->layout, say(help_layout, language))->type_name("FILE");
  command->add_flag("--with-fonts", options->with_fonts, say(help_fonts, language));
  command->add_option("--accept-findings", options->accepted, say(help_accept, language))->type_name("REASON");
  CLI::Option* reason = command->add_option("--reason", options->reason, say(help_reason, language));
  CLI::Option* older = command->add_option("--revision-of", options->revision_of, say(help_revision, language));
  older->type_name("BAG")->needs(reason->type_name("TEXT"));
  reason->needs(older);
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
