#pragma once
// What documents by chance must keep: characters stand on their pages, clear of each other and of lines, and a file is
// made of them.
#include <string>

#include "engine/page/document.h"

namespace clear {

using namespace toji;

// The first thing wrong with a page, none if nothing is.
std::string fault_of(const page::Page&);
// Why no file is made of the document; nothing where one is.
std::string refusal_of(page::Document);
// The characters of all pages.
std::string printed(const page::Document&);

}  // namespace clear
