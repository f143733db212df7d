#pragma once
// Content into pages: regions in, frames out.
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/document.h"
#include "page/document.h"

namespace toji::flow {

// How a cell's text came out on one rung of its ladder.
struct Rung {
  content::FitStep step;
  Length size;          // of the text on this rung
  Length line_advance;  // of its first paragraph
  Length height;
  int lines = 0;
};

// A cell whose text gave way: one row of the overflow report (文字あふれ台帳).
struct Shrunk {
  content::Place place;
  Length asked, given;
  std::int32_t condense = 1000;
  int lines = 0;
  int characters = 0;
  int continued = 0;        // of the lines, those that stand on a page of continuation
  Length room;              // the height that the cell has for its text
  std::vector<Rung> rungs;  // tried one after the other; the first is what was asked, the last what was given
};

struct Pages {
  page::Document document;
  std::vector<Shrunk> shrunk;  // in reading order
};

// Lays the document out. Text that fits at no step of its ladder, a section that needs more pages than it may have,
// and characters that no font has are errors in the diagnostics; the pages are then not fit to be printed.
// Each section is given up when its pages are made, so that the whole is never in memory twice.
// progress, where given, is called with (sections done, sections in all).
Pages paginate(content::Document, Diagnostics&, const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace toji::flow
