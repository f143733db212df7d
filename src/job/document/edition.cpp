#include "job/document/edition.h"

#include <array>

#include "engine/imposition/draft.h"
#include "engine/imposition/impose.h"
#include "engine/page/limits.h"
#include "job/document/messages.h"
#include "job/document/overflow.h"
#include "job/files/files.h"
#include "out/pdf/icc_profile.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

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

std::string exactly(Length length) {
  return std::to_string(length.units()) + '/' + std::to_string(Length::per_point) + "pt";
}

pdf::Options make_print(Context& context, const Edition& edition, const font::Library& fonts, flow::Pages& pages) {
  if (pages.document.metadata.date.empty()) context.diagnostics.error(messages::no_date, {});
  imposition::PrintOptions print;
  if (edition.bleed) print.bleed = *edition.bleed;
  if (edition.spine) print.spine = imposition::Spine{*edition.spine, fonts.family(note_family)};
  pages.document = imposition::impose(std::move(pages.document), print);
  for (std::size_t i = 0; i < pages.document.pages.size() && !context.failed(); ++i) {
    const Size medium = pages.document.pages[i].size;
    if (max(medium.width, medium.height) > page::longest_side)
      context.diagnostics.error(messages::medium_too_large, {}, {std::to_string(i + 1)});
  }
  pdf::Options out;
  out.conformance = pdf::Conformance::x4;
  out.inks = edition.inks;
  out.condition = edition.condition;
  return out;
}

}  // namespace

std::string choices_of(const EditionOptions& options) {
  if (options.kind == Kind::public_) return "public";
  if (options.kind == Kind::draft)
    return std::string("draft") + (options.line_numbers ? ", line numbers" : "") +
           (options.sheet_ids ? ", sheet ids" : "");
  std::string out = options.inks == pdf::Inks::grey ? "print, grey" : "print, cmyk";
  out += ", bleed " + exactly(options.bleed.value_or(imposition::PrintOptions().bleed));
  if (options.spine) out += ", spine " + exactly(*options.spine);
  return out;
}

Kind edition_kind(std::string_view name) {
  return name == "print" ? Kind::print : name == "draft" ? Kind::draft : Kind::public_;
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

Edition read_edition(Context& context, const EditionOptions& options) {
  Edition edition{options};
  if (options.kind != Kind::print) return edition;
  edition.profile_path = profile_of(options).string();
  edition.condition.profile = context.read(edition.profile_path);
  if (!pdf::is_cmyk_printer(edition.condition.profile))
    context.diagnostics.error(messages::not_a_profile, {context.names.intern(edition.profile_path), 0, 0});
  for (const DebianProfile& profile : profiles)
    if (profile.path == edition.profile_path) {
      edition.condition.identifier = profile.identifier;
      edition.condition.registry = profile.registry;
    }
  return edition;
}

pdf::Options make_edition(Context& context, const Edition& edition, const font::Library& fonts, flow::Pages& pages,
                          const std::function<page::Document(const data_tree::DataTree&)>& set_report) {
  if (edition.kind == Kind::print) return make_print(context, edition, fonts, pages);
  if (edition.kind != Kind::draft) return {};
  const std::string_view name = context.names.intern("overflow");
  const std::string list = report_xml(pages.shrunk, edition.unfinished);
  page::append(pages.document, set_report(data_tree::from_xml(list, name, context.diagnostics,
                                                              {.characters = data_tree::Characters::any})));
  imposition::DraftOptions draft{fonts.family(note_family), std::string(draft_mark), edition.line_numbers, edition.ids};
  pages.document = imposition::mark_draft(std::move(pages.document), draft);
  return {};
}

}  // namespace toji::job
