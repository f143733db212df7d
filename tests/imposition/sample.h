#pragma once
// Pages with lines of text, made by hand.
#include <fstream>
#include <sstream>
#include <string>

#include "engine/font/library.h"
#include "engine/page/document.h"

namespace sample {

inline const toji::font::Family& gothic() {
  static const toji::font::Library library = [] {
    std::ifstream file(TOJI_SOURCE_DIR "/fonts/fonts.xml");
    std::stringstream text;
    text << file.rdbuf();
    toji::Diagnostics diagnostics;
    return toji::font::Library::read(text.str(), "fonts.xml", diagnostics);
  }();
  return *library.family("gothic");
}

inline toji::Point at(std::int64_t x, std::int64_t y) { return {toji::Length::pt(x), toji::Length::pt(y)}; }

}  // namespace sample
