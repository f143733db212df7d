#pragma once
// The editions of a document: for all readers, for the press, for discussion. Their text is the same.
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/length.h"
#include "engine/data_tree/tree.h"
#include "engine/flow/paginate.h"
#include "engine/font/library.h"
#include "job/document/context.h"
#include "out/pdf/write.h"

namespace toji::job {

struct EditionOptions {
  enum class Kind : std::uint8_t { public_, print, draft };
  Kind kind = Kind::public_;
  pdf::Inks inks = pdf::Inks::cmyk;  // print
  std::string profile;               // print: an ICC file; empty: one of Debian's
  std::optional<Length> bleed, spine;
  bool line_numbers = false, sheet_ids = false;  // draft
};

// Each choice in words, for the fingerprint: other words, other bytes. A choice that is not made stands as what is then
// taken. The profile has a line of its own.
std::string choices_of(const EditionOptions&);

// By the English name of job/document/editions.h.
EditionOptions::Kind edition_kind(std::string_view name);

// An edition with what it needs from outside.
struct Edition : EditionOptions {
  std::string profile_path;  // empty: none is needed
  pdf::OutputCondition condition;
  std::string unfinished;                  // draft: Unfinished::list, which stands behind its pages
  std::set<std::string, std::less<>> ids;  // draft: of the dataset's sheets, where pages are to name them
};
// Before a long run. A profile that is none for a CMYK printer is an error in the context. Throws EnvironmentError when
// there is no profile.
Edition read_edition(Context&, const EditionOptions&);

// The profile that a print edition takes: the one asked for, else the first of Debian's that is installed.
// Throws EnvironmentError when there is none.
std::filesystem::path profile_of(const EditionOptions&);

// The pages as the edition has them, and how they are to be written. set_report lays out the overflow report that a
// draft has behind its pages. The document must have its date; a print edition without one is an error in the context.
pdf::Options make_edition(Context&, const Edition&, const font::Library&, flow::Pages&,
                          const std::function<page::Document(const data_tree::DataTree&)>& set_report);

}  // namespace toji::job
