#pragma once
// What content says, without its look.
#include <string>
#include <string_view>

#include "engine/content/document.h"

namespace toji::flow {

// Of the runs alone, without readings.
inline std::string text_of(const content::ParagraphBlock& paragraph) {
  std::string out;
  for (const typeset::TextRun& run : paragraph.text.runs) out += run.text;
  return out;
}

// Of the paragraphs in reading order, also of those in frames and tables.
std::string text_of(const content::Blocks&);

// Of these texts, without line breaks.
std::size_t characters_in(const content::Blocks&);

// As much as shows which text it is, on one line.
std::string beginning(std::string_view text);

}  // namespace toji::flow
