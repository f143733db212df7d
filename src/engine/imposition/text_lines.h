#pragma once
// The lines of text on a page, as a reader counts them.
#include <vector>

#include "engine/page/document.h"

namespace toji::imposition {

// A line of one block (a paragraph, a cell): across the page, or in vertical writing down it.
struct TextLine {
  bool vertical = false;
  Length place;  // its baseline from the top; of a vertical one its axis from the left
  Length start;  // where its text begins: from the left, of a vertical one from the top
  Length size;   // of its largest characters
};

// In no particular order. What is raised or lowered beside larger characters, readings and labels of items are no lines
// of their own, nor is what is drawn inside a figure or no part of the text.
std::vector<TextLine> text_lines(const page::Page&, const page::TagTree&);

}  // namespace toji::imposition
