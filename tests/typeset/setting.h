#pragma once
// Short ways to compose a text and to write down what came out.
#include <fstream>
#include <sstream>
#include <string>

#include "typeset/compose.h"

namespace setting {

using namespace toji;

inline const font::Library& fonts() {
  static const font::Library library = [] {
    std::ifstream file(TOJI_SOURCE_DIR "/fonts/fonts.xml");
    std::stringstream text;
    text << file.rdbuf();
    Diagnostics diagnostics;
    return font::Library::read(text.str(), "fonts.xml", diagnostics);
  }();
  return library;
}

// One run of 10 pt in the gothic family.
inline typeset::Paragraph paragraph(std::string text, typeset::ParagraphStyle style = {}) {
  typeset::Paragraph p;
  p.style = std::move(style);
  p.runs.push_back({std::move(text), {}, 0});
  p.runs.back().style.family = fonts().family("gothic");
  return p;
}

inline std::string text_of(const typeset::Line& line) {
  std::string text;
  for (const auto& run : line.runs) text += run.glyphs.text;
  return text;
}

// The lines with | between them.
inline std::string lines_of(const typeset::Composed& composed) {
  std::string all;
  for (std::size_t i = 0; i < composed.lines.size(); ++i) all += (i ? "|" : "") + text_of(composed.lines[i]);
  return all;
}

}  // namespace setting
