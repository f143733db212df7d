#pragma once
// What is known of a page once all pages are there.
#include <optional>
#include <string>

#include "engine/content/document.h"

namespace toji::flow {

struct PageFacts {
  page::PageLabel label;
  std::size_t in_section = 1, in_document = 1;  // its place, from 1 on
  std::size_t of_section = 1, of_document = 1;  // pages
};

// Whether a number of pages stands in the blocks.
bool asks_for_pages(const content::Blocks&);
// The number that is asked for, and how it is written; nothing where it cannot be written so.
std::size_t number_of(const content::PageValue&, const PageFacts&);
std::optional<std::string> text_of(const content::PageValue&, const PageFacts&);

}  // namespace toji::flow
