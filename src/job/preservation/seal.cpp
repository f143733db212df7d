#include "job/preservation/seal.h"

#include <algorithm>

#include "base/editors_files.h"
#include "job/document/data.h"
#include "job/document/version.h"
#include "job/files/files.h"
#include "job/files/pending.h"
#include "job/preservation/bag.h"
#include "job/preservation/fonts.h"
#include "job/preservation/messages.h"
#include "job/preservation/products.h"
#include "job/preservation/texts.h"
#include "store/archive/carried.h"
#include "store/archive/messages.h"
#include "store/archive/publish.h"
#include "store/folder/safe_path.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

const std::string included_folder = "included/";

// The older revision and what it was made of.
struct Older {
  Bag bag;
  dataset::Dataset dataset;
};

// Every sheet that is still followed has the rating of the last stage.
void check_ratings(Context& context, const dataset::Dataset& dataset) {
  if (dataset.plan.stages.empty()) return;
  for (const dataset::Sheet& sheet : dataset.sheets) {
    const bool final = sheet.assessment && sheet.assessment->stage + 1 == dataset.plan.stages.size();
    if (sheet.fields.is_finished() || final) continue;
    context.diagnostics.add({Severity::error,
                             &messages::not_final,
                             sheet.fields.span,
                             std::to_string(sheet.page),
                             "自己評価",
                             {dataset.plan.stages.back().text}});
  }
}

// How many errors of the proofreader there are. Without a reason to accept them they are refused, for the caller to
// show.
std::size_t check_findings(Context& context, const dataset::Dataset& dataset, const SealRequest& request,
                           std::vector<check::Finding>& refused) {
  std::vector<check::Finding> errors = findings_of(context, dataset);
  std::erase_if(errors, [](const check::Finding& finding) { return finding.rule->severity != Severity::error; });
  const std::size_t count = errors.size();
  if (count == 0 || !request.accepted.empty()) return count;
  refused = std::move(errors);
  context.diagnostics.error(messages::open_findings, {}, {std::to_string(count)});
  return count;
}

// Nothing and a report when the older bag is damaged, of another report or of another archive.
std::optional<Older> open_older(Context& context, const SealRequest& request, const dataset::Dataset& dataset) {
  Bag bag = open_bag(context, request.revision_of);
  if (!bag.description) return std::nullopt;
  const archive::Description& old = *bag.description;
  if (old.plan != dataset.plan.name.text || old.year != dataset.plan.years[dataset.annual.year].id) {
    context.diagnostics.error(messages::other_report, {}, {old.plan + " " + old.year});
    return std::nullopt;
  }
  if (!known(request.revision_of).is_same(known(fs::path(request.archive) / place_of(old)))) {
    context.diagnostics.error(messages::not_latest, {}, {request.revision_of, request.archive});
    return std::nullopt;
  }
  // Also one from a time when an empty field was no mistake.
  auto before = dataset::read(material_of(bag.folder, "").dataset, context.names, context.diagnostics, nullptr,
                              dataset::Unfinished::allowed);
  if (before) add_broken(*before, context.diagnostics);
  if (!before || context.failed()) return std::nullopt;
  return Older{std::move(bag), *std::move(before)};
}

archive::Description describe(const dataset::Dataset& dataset, const SealRequest& request,
                              const std::optional<Older>& older) {
  archive::Description out;
  const dataset::Year& year = dataset.plan.years[dataset.annual.year];
  out.plan = dataset.plan.name.text;
  out.year = year.id;
  out.year_name = year.label.text;
  out.author = dataset.annual.author.text;
  out.date = dataset.annual.date.text;
  out.program = producer() + " (" + engine().substr(0, 16) + ")";
  out.accepted = request.accepted;
  if (older) {
    const unsigned before = older->bag.description->revision;
    out.revision = before + 1;
    out.previous = archive::Previous{before, older->bag.verified.digest, request.reason};
  }
  return out;
}

// The pages of sheets that were not corrected say what they said.
void compare_pages(Context& context, const Older& older, const dataset::Dataset& dataset, archive::Files& files) {
  archive::Files before{{"booklet.pdf", older.bag.folder.read("data/booklet.pdf")}};
  const auto kept = archive::kept(older.dataset, pages_of(context, before, "booklet.pdf"), dataset,
                                  pages_of(context, files, "booklet.pdf"));
  files["reports/unchanged.tsv"] = archive::kept_table(kept);
  for (const archive::Kept& one : kept)
    if (one.same_fields && !one.same_text)
      context.diagnostics.add(
          {Severity::warning, &messages::unchanged_sheet_differs, {}, std::to_string(one.after), {}, {}});
}

std::string read_or_empty(const Bag& bag, const std::string& name) {
  return bag.folder.has(name) ? bag.folder.read(name) : "";
}

Correction correction_of(const Older& older, const SealRequest& request, unsigned revision,
                         const Inventory& inventory) {
  Correction out{older.dataset, read_or_empty(older.bag, "data/booklet.pdf"), revision, request.reason, request.date};
  out.changes = changes_between(read_or_empty(older.bag, "data/reports/fingerprint.tsv"), inventory.text());
  return out;
}

// All but the list of errata is what the older revision holds.
bool is_as_before(const archive::Files& made, const Older& older) {
  const archive::Files stored = payload_of(older.bag);
  return std::all_of(made.begin(), made.end(), [&](const auto& file) {
    const auto found = stored.find(file.first);
    return file.first.find("errata") != std::string::npos || (found != stored.end() && found->second == file.second);
  });
}

// Everything below data/ but the description and the page for people, which name the rest.
archive::Files make_payload(Context& context, const SealRequest& request, const Material& material,
                            const std::optional<Older>& older, archive::Description& description,
                            std::string& replacement) {
  // Read with the folder's name in the bag, so that what the reports say of places does not depend on where it lies.
  const auto dataset = dataset::read(material.dataset, context.names, context.diagnostics);
  const font::Library fonts = fonts_of(context, material);
  if (!dataset || context.failed()) return {};
  const Inventory inventory = inventory_of(material, fonts);
  std::optional<Correction> correction;
  if (older) correction.emplace(correction_of(*older, request, description.revision, inventory));
  if (correction && request.with_replacement) correction->replacement = &replacement;
  archive::Files files = make_products(context, material, *dataset, fonts, correction ? &*correction : nullptr);
  if (older && is_as_before(files, *older)) context.diagnostics.error(messages::nothing_changed, {});
  if (context.failed()) return {};
  const auto printed = as_printed(context, material, fonts);
  files["reports/text.tsv"] = check_texts(context, printed ? *printed : *dataset, material, fonts, files).table;
  if (older) compare_pages(context, *older, *dataset, files);
  if (context.failed()) return {};
  files["reports/fingerprint.tsv"] = inventory.text();
  files.merge(font_files(fonts, request.with_fonts));
  files.merge(files_of(material));
  description.fingerprint = inventory.digest();
  description.source_date = material.source_date;
  description.sealed = request.date;
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

// What is kept beside the report, untouched: by its own names.
archive::Files included(Context& context, const SealRequest& request) {
  archive::Files out;
  folder::Names names;
  for (const std::string& file : request.included) {
    const std::string name = fs::path(file).filename().string();
    const auto safe = folder::safe_path(name);
    if (!safe || is_editors_file(*safe) || !names.take(*safe))
      context.diagnostics.error(messages::not_includable, {context.names.intern(file), 0, 0}, {name});
    else
      out[included_folder + *safe] = read_file(file, context.inputs, max_dataset_bytes);
  }
  return out;
}

void store(Context& context, const SealRequest& request, const std::string& place, const archive::Files& bag) {
  const archive::Lock lock(request.archive);
  const SignalsHeld held;  // so that nothing half made is left beside the bag
  for (const std::string& name : archive::publish(request.archive, place, bag))
    context.diagnostics.warning(messages::leftover, {context.names.intern(name), 0, 0});
}

}  // namespace

SealOutcome seal(Context& context, const SealRequest& request) {
  SealOutcome out;
  const Material material = gather(context, request.dataset, request.layout);
  dataset::Source source = material.dataset;
  source.folder = request.dataset;  // for messages to the user
  const auto dataset = open_dataset(context, source, dataset::Unfinished::refused);
  if (!dataset || context.failed()) return out;
  check_ratings(context, *dataset);
  archive::Files beside = included(context, request);
  const std::size_t findings = check_findings(context, *dataset, request, out.open_findings);
  if (context.failed()) return out;
  std::optional<Older> older;
  if (!request.revision_of.empty()) older = open_older(context, request, *dataset);
  if (context.failed()) return out;
  archive::Description description = describe(*dataset, request, older);
  description.findings = findings;
  const std::string place = place_of(description);
  const fs::path target = fs::path(request.archive) / place;
  if (is_there(target)) throw EnvironmentError(archive::messages::exists, {target.string()});
  std::string replacement;
  archive::Files payload = make_payload(context, request, material, older, description, replacement);
  if (context.failed()) return out;
  payload.merge(beside);
  const archive::Files bag = make_bag_of(std::move(payload), std::move(description));
  store(context, request, place, bag);
  out.sealed = Sealed{target, bag.size(), archive::digest_of(bag), std::move(replacement)};
  return out;
}

}  // namespace toji::job
