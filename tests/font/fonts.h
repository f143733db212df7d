#pragma once
// The declared fonts, read once for all tests of this program.
#include <fstream>
#include <sstream>

#include "engine/font/library.h"

inline std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

inline const toji::font::Library& declared_fonts() {
  static const toji::font::Library library = [] {
    toji::Diagnostics diagnostics;
    return toji::font::Library::read(text_of(TOJI_SOURCE_DIR "/fonts/fonts.xml"), "fonts.xml", diagnostics);
  }();
  return library;
}

inline const toji::font::Family& family(std::string_view name) { return *declared_fonts().family(name); }
