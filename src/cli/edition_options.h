#pragma once
// The options that say which edition is to be made.
#include "base/diagnostics.h"
#include "job/document/edition.h"

namespace CLI {
class App;
}

namespace toji::cli {

// --edition and what belongs to one edition only; an option of another edition is a mistake in the arguments.
void add_edition_options(CLI::App&, job::EditionOptions&, Language);

// --attach-data: the PDF carries dataset and templates. Only the public edition may.
void add_attach_option(CLI::App&, bool& attach, Language);
// A usage error where another edition is asked for together with what `option` says.
void require_public(const char* option, const job::EditionOptions&);

}  // namespace toji::cli
