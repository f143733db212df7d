#pragma once
// The last net: whatever the blocks have said, nothing leaves the paper unnoticed.
#include <optional>

#include "base/diagnostics.h"
#include "engine/content/document.h"
#include "engine/page/document.h"

namespace toji::flow {

// Of the first item that reaches off its page. before: pages in front of these in the document.
std::optional<Diagnostic> find_off_page(const page::Document&, std::size_t before, const content::Place& section);

}  // namespace toji::flow
