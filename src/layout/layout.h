#pragma once
// Templates: XML read into typed elements. What an element is called, which attributes it takes and where it may
// stand is said once, in vocabulary.cpp; the reader, the schema and the reference follow from that table.
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "font/library.h"

namespace toji::layout {

struct Layout;  // layout/model.h

// Reads the files that a template includes; given the name as written in href, returns the file's bytes and the
// name to use in messages. Throws EnvironmentError when there is none.
struct File {
  std::string bytes;
  std::string_view name;
};
using Include = std::function<File(std::string_view href)>;

// Reads a template. Mistakes (unknown names with a suggestion, missing attributes, XPath that does not parse) go to
// the diagnostics; the result is usable only when they hold no error.
std::shared_ptr<const Layout> read(const File&, const Include&, const font::Library&, Diagnostics&);

}  // namespace toji::layout
