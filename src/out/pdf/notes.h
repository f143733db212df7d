#pragma once
// What the writer must know of all pages before the first is written.
#include <map>
#include <vector>

#include "base/tasks.h"
#include "engine/page/document.h"
#include "out/pdf/fonts.h"
#include "out/pdf/frames.h"

namespace toji::pdf {

// A figure's extent on the page where it begins.
struct Extent {
  std::size_t page = 0;
  Point min, max;
};

struct Notes {
  FontSet fonts;
  Frames frames;
  std::vector<std::vector<page::TagId>> marks;   // of each page, the tags of its marked-content sequences by MCID
  std::map<page::TagId, Extent> extents;         // of figures
  std::map<page::TagId, const char*> numbering;  // of lists: their ListNumbering, null where the first label says none
};

// In one pass over the pages' items, of which there are very many; half of it beside. Throws std::logic_error on an
// item's tag that does not exist and on .notdef (ISO 14289-1 7.21.8).
Notes notes_of(const page::Document&, Tasks&);

}  // namespace toji::pdf
