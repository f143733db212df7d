#pragma once
// Page objects, the page tree (ISO 32000-1 7.7.3) and link annotations (12.5.6.5).
#include "engine/page/document.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

struct PageRefs {
  Ref first_page = 0;     // page i is first_page + i
  Ref first_content = 0;  // its content stream likewise
  Ref first_link = 0;     // links are counted through the document
  Ref resources = 0;
};

// Writes the pages, their links and a balanced tree over them; the result is its root.
Ref add_pages(Saver&, Objects&, const page::Document&, const PageRefs&);

}  // namespace toji::pdf
