#pragma once
// The editions of a document: for all readers, for the press, for discussion. Their text is the same.
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/length.h"
#include "cli/session.h"
#include "engine/data_tree/tree.h"
#include "engine/flow/paginate.h"
#include "engine/font/library.h"
#include "out/pdf/write.h"

namespace CLI {
class App;
}

namespace toji::cli {

struct EditionOptions {
  enum class Kind : std::uint8_t { public_, print, draft };
  Kind kind = Kind::public_;
  pdf::Inks inks = pdf::Inks::cmyk;  // print
  std::string profile;               // print: an ICC file; empty: one of Debian's
  std::optional<Length> bleed, spine;
  bool line_numbers = false, sheet_ids = false;  // draft
};

// By the English name of job/batch/editions.h.
EditionOptions::Kind edition_kind(std::string_view name);

// --edition and what belongs to one edition only; an option of another edition is a mistake in the arguments.
void add_edition_options(CLI::App&, EditionOptions&, Language);

// --attach-data: the PDF carries dataset and templates. Only the public edition may.
void add_attach_option(CLI::App&, bool& attach, Language);
// A usage error where another edition is asked for together with what `option` says.
void require_public(const char* option, const EditionOptions&);

// What the edition needs from outside, read before a long run. A profile that is none for a CMYK printer is an error
// in the session. Throws EnvironmentError when there is no profile.
struct EditionInputs {
  std::string profile_path;  // empty: none is needed
  pdf::OutputCondition condition;
  std::string unfinished;  // draft: Unfinished::list, which stands behind its pages
  std::set<std::string, std::less<>> sheet_ids;  // draft: of the dataset's sheets, where pages are to name them
};
EditionInputs read_edition(Session&, const EditionOptions&);

// The profile that a print edition takes: the one asked for, else the first of Debian's that is installed.
// Throws EnvironmentError when there is none.
std::filesystem::path profile_of(const EditionOptions&);

// The pages as the edition has them, and how they are to be written. set_report lays out the overflow report that a
// draft has behind its pages. The document must have its date; a print edition without one is an error in the session.
pdf::Options make_edition(Session&, const EditionOptions&, const EditionInputs&, const font::Library&, flow::Pages&,
                          const std::function<page::Document(const data_tree::DataTree&)>& set_report);

}  // namespace toji::cli
