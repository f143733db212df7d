#pragma once
// Short ways to compose a text and to write down what came out.
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "engine/typeset/compose.h"

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

// Options as words: "justify contextual latin=25 not-at-start=々"; latin is in hundredths of an em.
inline typeset::ParagraphStyle style_of(const std::string& options) {
  using namespace typeset;
  ParagraphStyle style;
  std::istringstream words(options);
  for (std::string word; words >> word;) {
    auto equals = word.find('=');
    std::string name = word.substr(0, equals), value = equals == std::string::npos ? "" : word.substr(equals + 1);
    auto em = [&] { return Em::ratio(std::stoi(value), 100).at(Length::pt(10)); };
    if (name == "center")
      style.align = Align::center;
    else if (name == "end")
      style.align = Align::end;
    else if (name == "justify")
      style.align = Align::justify;
    else if (name == "distribute")
      style.align = Align::distribute;
    else if (name == "normal")
      style.kinsoku = Kinsoku::normal;
    else if (name == "loose")
      style.kinsoku = Kinsoku::loose;
    else if (name == "push-in")
      style.overflow = Overflow::push_in;
    else if (name == "hang")
      style.overflow = Overflow::hang;
    else if (name == "contextual")
      style.punctuation = Punctuation::contextual;
    else if (name == "half")
      style.punctuation = Punctuation::half;
    else if (name == "fixed-latin")
      style.latin_adjust = false;
    else if (name == "allowed-at-end")
      style.allowed_at_end = value;
    else if (name == "keep-line-start")
      style.trim_line_start = false;
    else if (name == "latin")
      style.latin_space = Em::ratio(std::stoi(value), 100);
    else if (name == "first")
      style.first_indent = em();
    else if (name == "rest")
      style.rest_indent = em();
    else if (name == "not-at-start")
      style.not_at_start = value;
    else if (name == "not-at-end")
      style.not_at_end = value;
    else if (name == "allowed-at-start")
      style.allowed_at_start = value;
    else if (name == "hang-marks")
      style.hang_marks = true;
    else if (name == "spread")
      style.spread = em();
    else if (name == "tab")
      style.tabs.push_back({em(), typeset::TabStop::Align::start});
    else if (name == "tab-end")
      style.tabs.push_back({em(), typeset::TabStop::Align::end});
    else if (name == "tab-number")
      style.tabs.push_back({em(), typeset::TabStop::Align::number});
    else if (name == "vertical")
      style.vertical = true;
    else if (name == "combine-digits")
      style.combine_digits = std::stoi(value);
    else if (name == "optimal")
      style.breaking = Breaking::optimal;
    else if (name == "keep-numbers")
      style.keep_numbers = true;
    else if (name == "units")
      style.units = value;
    else if (name == "number-prefixes")
      style.number_prefixes = value;
    else
      throw std::invalid_argument(word);
  }
  return style;
}

// One run of 10 pt.
inline typeset::Paragraph paragraph(std::string text, typeset::ParagraphStyle style = {},
                                    std::string_view family = "gothic") {
  typeset::Paragraph p;
  p.style = std::move(style);
  p.runs.push_back({std::move(text), {}, 0});
  p.runs.back().style.family = fonts().family(family);
  return p;
}

inline std::string text_of(const typeset::Line& line) {
  std::string text;
  for (const auto& run : line.runs) text += run.glyphs.text();
  return text;
}

// The lines with | between them.
inline std::string lines_of(const typeset::Composed& composed) {
  std::string all;
  for (std::size_t i = 0; i < composed.lines->size(); ++i) all += (i ? "|" : "") + text_of((*composed.lines)[i]);
  return all;
}

// A length in hundredths of the em of 10 pt, rounded.
inline std::string hundredths(Length length) {
  return std::to_string(Length::round_div(length.units(), Length::per_point / 10));
}

// Each glyph's text with the pen at which it is drawn, from the measure's start in hundredths of an em: "あ0 い100".
inline std::string pens_of(const typeset::Line& line) {
  std::string all;
  for (const auto& run : line.runs) {
    Length pen = line.indent + run.glyphs.origin.x;
    for (const auto& glyph : run.glyphs.glyphs) {
      if (!all.empty()) all += ' ';
      all += std::string(run.glyphs.text().substr(glyph.text_begin, glyph.text_end - glyph.text_begin)) +
             hundredths(pen + glyph.dx);
      pen += glyph.advance;
    }
  }
  return all;
}

inline std::string pens_of(const typeset::Composed& composed) {
  std::string all;
  for (std::size_t i = 0; i < composed.lines->size(); ++i) all += (i ? " | " : "") + pens_of((*composed.lines)[i]);
  return all;
}

}  // namespace setting
