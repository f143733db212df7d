#pragma once
// Painting: fragments onto the current page, with their elements in the structure.
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "engine/flow/fragment.h"
#include "engine/page/document.h"

namespace toji::flow {

// A link to be checked when all destinations are known.
struct LinkUse {
  std::string destination;
  content::Place place;
};

// A place that links can lead to, as destinations are counted.
struct Named {
  content::Place place;
  bool running = false;  // in a running head or foot
};

struct Heading {
  int level = 1;
  page::TagId tag = page::artifact;
  content::Place place;
};

// Of one section.
class Painter {
 public:
  Painter(page::Document& document, const content::Section& section, Diagnostics& diagnostics)
      : document_(document), section_(section), diagnostics_(diagnostics) {}

  // parent is page::artifact for running heads and what comes again: nothing of them enters the structure.
  void paint(Fragment&, Point, page::TagId parent);
  void paint(Fragments&, Point, page::TagId parent);

  page::Page& page() { return document_.pages.back(); }
  page::TagTree& tags() { return document_.tags; }
  std::vector<page::FrameItem>& items() { return page().items; }
  void fill(const Rect& rect, page::Color color) { items().push_back({page::artifact, page::FilledRect{rect, color}}); }
  // A tag that the structure lets stand in its parent, else there is a diagnostic. None in what is none itself.
  page::TagId add_tag(page::TagId parent, page::Role, const content::Place&);
  // Of an element that may have parts on several pages: they share it.
  page::TagId add_tag(page::TagId parent, page::Role, const content::Place&, const std::shared_ptr<Parts>&);
  // Of a figure or table with a caption.
  page::TagId add_captioned(const content::Captioned&, page::TagId parent, const content::Place&);
  void add_heading(Heading);
  void add_link(page::Link, LinkUse);
  // The last one's area by another on the same line.
  void extend_link(const Rect& area);
  // Those of this page from `first` on, which are parts of one, become one with this area.
  void join_links(std::size_t first, const Rect& area);
  void add_destination(page::Destination, const content::Place&);
  void add_outline(page::OutlineEntry entry) { document_.outline.push_back(std::move(entry)); }
  std::size_t page_index() const { return document_.pages.size() - 1; }
  content::Place in_section(const content::Place&) const;
  Diagnostics& diagnostics() { return diagnostics_; }

  // What comes again, such as heads, leads nowhere: a mark is where it stands first.
  bool is_first(const void* block) { return !repeated_ && seen_.insert(block).second; }
  // Whether what is painted from now on stands on an earlier page too.
  void set_repeated(bool repeated) { repeated_ = repeated; }
  bool is_repeated() const { return repeated_; }
  // What is painted from now on stands in a running head or foot.
  void set_running(bool running) { running_ = running; }

  // What is painted from a position on, all on one page, is turned into the writing direction around it.
  struct Position {
    std::size_t items = 0, links = 0, destinations = 0;
  };
  Position here();
  void turn_since(const Position&, const page::QuarterTurn&);

  // The ids named in headers that no header cell of their table has, and where they are named.
  void add_unknown_header(std::string id, const content::Place& place) {
    unknown_headers_.emplace_back(std::move(id), in_section(place));
  }

  // What was painted so far.
  const std::vector<LinkUse>& links() const { return links_; }
  const std::vector<Named>& names() const { return names_; }  // of the document's destinations, in the same order
  const std::vector<std::pair<std::string, content::Place>>& unknown_headers() const { return unknown_headers_; }
  // In the structure's order; once, at the end.
  std::vector<Heading> headings();

 private:
  page::Document& document_;
  const content::Section& section_;
  Diagnostics& diagnostics_;
  std::vector<LinkUse> links_;
  std::vector<Named> names_;
  std::vector<Heading> headings_;
  std::set<const void*> seen_;
  std::map<const content::Captioned*, page::TagId> captioned_;
  bool running_ = false, repeated_ = false;
  std::vector<std::pair<std::string, content::Place>> unknown_headers_;
};

}  // namespace toji::flow
