#pragma once
// Where things come from, for messages.
#include <string>

#include "base/points.h"
#include "engine/content/document.h"

namespace toji::flow {

// The place of what the template causes: its element comes first.
content::Place as_element(content::Place);
// The data where the template's own element comes first; a dash where there is none.
std::string data_of(const content::Place&);
// Of a byte of the paragraph's text; unknown where it has no run.
Span place_of_byte(const content::ParagraphBlock&, std::size_t byte);
// Of a byte of a run's text.
Span place_within(const content::ParagraphBlock&, std::size_t run, std::size_t offset);
// Of the first text from the data among the blocks, else the place given.
content::Place text_place(const content::Blocks&, const content::Place&);

}  // namespace toji::flow
