#pragma once
// Running heads and feet, painted for each page. Those that print numbers of pages are measured with numbers that stand
// in for them, so that the body knows its room, and painted when all pages of the document are there.
#include <vector>

#include "base/diagnostics.h"
#include "engine/flow/body_area.h"
#include "engine/flow/measurer.h"
#include "engine/flow/painter.h"

namespace toji::flow {

class RunningHeads {
 public:
  RunningHeads(const content::Section&, Measurer&);

  const Fragments& header() const { return header_; }
  const Fragments& footer() const { return footer_; }
  // What is wrong with them, or leads to them; once.
  void settle(Reporter&) const;
  // Onto the painter's page. What leads elsewhere stands in the structure, in `around`, before what is painted later;
  // all else is none of it.
  void paint_header(Painter&, page::TagId around);
  void paint_footer(Painter&, page::TagId around);

 private:
  void paint(Painter&, Fragments&, Length y, page::TagId kind, page::TagId around) const;

  const content::Section& section_;
  Length width_;
  Fragments header_, footer_;
};

// Of a section whose pages are done but for these.
struct WaitingHeads {
  content::Section section;  // without its body
  Length header, footer;     // the heights that the body leaves to them
  std::size_t first = 0, pages = 0;  // of the document
};

bool asks_for_pages(const content::Section&);
// Onto the pages of the document, of which there come no more. Mistakes are told at the first page that has them.
void paint(const WaitingHeads&, page::Document&, typeset::Repeats&, Diagnostics&);

}  // namespace toji::flow
