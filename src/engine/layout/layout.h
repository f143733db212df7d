#pragma once
// Templates: XML read into typed elements. What an element is called, which attributes it takes and where it may
// stand is said once, in vocabulary_*.h; the reader, the schema and the reference follow from that table.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "engine/font/library.h"

namespace toji::layout {

struct Layout;  // engine/layout/model.h

// A template's bytes and the name to use in messages.
struct File {
  std::string bytes;
  std::string_view name;
};

// The files that a template includes.
struct Include {
  // By the name as written in href and the name of the file that includes it; nothing where there is none. May throw
  // EnvironmentError.
  std::function<std::optional<File>(std::string_view href, std::string_view from)> open;
  // What there is, for messages.
  std::function<std::vector<std::string>()> names = [] { return std::vector<std::string>(); };
};

// Reads a template. Mistakes (unknown names with a suggestion, missing attributes, XPath that does not parse) go to
// the diagnostics; the result is usable only when they hold no error.
std::shared_ptr<const Layout> read(const File&, const Include&, const font::Library&, Diagnostics&);

}  // namespace toji::layout
