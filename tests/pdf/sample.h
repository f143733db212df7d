#pragma once
// Documents built by hand: one glyph a character, set side by side, as no layout is needed to test a file.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/font/face.h"
#include "engine/page/document.h"

namespace toji::pdf::test {

// Faces from Debian's packages, opened when first asked for.
const font::Face& gothic();  // BIZ UDGothic: TrueType
const font::Face& mincho();  // BIZ UDMincho: TrueType
const font::Face& noto();    // Noto Sans CJK JP: CID-keyed CFF in a collection, has variation sequences
const font::Face& nimbus();  // Nimbus Sans: CFF keyed by names, Latin

class Sample {
 public:
  Sample();  // one A4 page, a title, a date

  page::Document document;

  page::Page& new_page();
  page::TagId tag(page::Role, page::TagId parent = page::root_tag);

  // Sets text at the pen (x, y in points) on the last page and returns the run to be changed.
  page::GlyphRun& text(page::TagId, std::string_view text, int x, int y, const font::Face& = gothic(), int size = 10);
  // A tag and its text at once, one line below what came before.
  page::TagId line(page::Role, std::string_view text, page::TagId parent = page::root_tag);
  void add(page::TagId, const page::Line&);
  void add(page::TagId, const page::Path&);
  void rect(page::TagId, int x, int y, int width, int height, page::Color = {});
  void rule(page::TagId, int x1, int y1, int x2, int y2);
  void link(page::TagId, std::string destination, int x, int y, int width);
  void destination(std::string name, int y = 0);

  int pen_y = 40;  // of the next line()
};

// Gives the run its glyphs with a change, which is called with a vector of them.
template <typename Change>
void change_glyphs(page::GlyphRun& run, Change change) {
  std::vector<page::Glyph> glyphs(run.glyphs.begin(), run.glyphs.end());
  change(glyphs);
  run.glyphs = page::Glyphs(glyphs, run.glyphs.text());
}

// A paragraph on one page.
Sample one_line(std::string_view text = "進捗管理");

// What a report has, on two pages: headings, paragraphs, a list, a form with row and column headers and an empty cell,
// a table by Headers, a figure, links, a note, artifacts; faces of all kinds, vertical and condensed text, shared
// glyphs, clusters of several glyphs, a variation sequence, private use.
Sample report();

}  // namespace toji::pdf::test
