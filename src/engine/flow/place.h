#pragma once
// Placing: measured content onto the current page, with its structure elements.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "engine/flow/laid.h"
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
class Placer {
 public:
  Placer(page::Document& document, const content::Section& section, Diagnostics& diagnostics)
      : document_(document), section_(section), diagnostics_(diagnostics) {}

  page::Page& page() { return document_.pages.back(); }
  page::TagTree& tags() { return document_.tags; }
  const std::vector<LinkUse>& links() const { return links_; }
  // Of the document's destinations, in the same order.
  const std::vector<Named>& names() const { return names_; }
  // In the structure's order; once, at the end.
  std::vector<Heading> headings();
  // What is placed from now on stands in a running head or foot.
  void set_running(bool running) { running_ = running; }

  // A tag that the structure lets stand in its parent, else there is a diagnostic.
  page::TagId add_tag(page::TagId parent, page::Role, const content::Place&);
  // parent is page::artifact for running heads: nothing of them enters the structure.
  void place_all(LaidBlocks&, Point, Length width, page::TagId parent);
  void place(LaidBlock&, Point, Length width, page::TagId parent);
  // Lines first … last - 1 of a paragraph; the tag is made by the caller, so that it may go on over pages.
  void place_lines(LaidParagraph&, Point, std::size_t first, std::size_t last, page::TagId tag);
  page::TagId paragraph_tag(const LaidParagraph&, page::TagId parent);

  // What is placed from a mark on, all on one page, is turned into the writing direction around it.
  struct Mark {
    std::size_t items = 0, links = 0, destinations = 0;
  };
  Mark here();
  void turn_since(const Mark&, const page::QuarterTurn&);

  // Rows first … last - 1, under the table's element; head rows come again as artifacts on later pages.
  struct TableTags {
    page::TagId table = page::artifact;
    page::TagId head = page::artifact, body = page::artifact;
    bool has_head = false;
    std::vector<std::pair<std::string_view, page::TagId>> header_ids;
    std::vector<std::pair<page::TagId, const content::Cell*>> waiting;  // cells whose headers are named by id
  };
  TableTags begin_table(LaidTable&, page::TagId parent);
  // Rows first … last - 1, under the rows before head_end come again where it is not zero. Returns their height.
  struct Rows {
    std::size_t first, last, head_end = 0;
    bool goes_on = false;  // the first row began on an earlier page
  };
  Length place_rows(LaidTable&, Point, const Rows&, TableTags&);
  // Resolves headers by id.
  void end_table(TableTags&);
  // The ids named in headers that no header cell of their table has, and where they are named.
  const std::vector<std::pair<std::string, content::Place>>& unknown_headers() const { return unknown_headers_; }

 private:
  struct Area {
    Rect rect;
    int rows = 0;
    int rows_in_structure = 0;
  };
  struct Placed {
    LaidCell* cell;
    Area area;
    std::size_t top;  // its first row among those drawn together
    bool again;       // of a head that was on an earlier page
  };
  void draw_cells(const LaidTable&, const std::vector<Placed>&, const std::vector<Length>& xs,
                  const std::vector<Length>& ys);
  static void add_placed(LaidTable&, std::size_t first, std::size_t last, const std::vector<Length>& xs,
                         const std::vector<Length>& ys, std::size_t offset, std::vector<Placed>&);
  void place_cell(LaidCell&, const Area&, page::TagId tag, bool own_tag);
  static void leave_out_rows(std::vector<Placed>&, std::size_t rows);
  static void name_merged_away(LaidTable&, const Rows&, TableTags&);
  void lengthen(const LaidTable&, LaidCell&, int more);
  void determine_headers(LaidTable&);
  page::TagId cell_tag(const LaidCell&, int rows, page::TagId row, TableTags&);
  page::TagId row_tag(const LaidTable&, std::size_t row, TableTags&);
  // The elements of base and reading, by the index of their run.
  using RubyTags = std::map<std::uint32_t, std::pair<page::TagId, page::TagId>>;
  page::TagId ruby_tag(const content::ParagraphBlock&, const typeset::LineRun&, page::TagId parent, RubyTags&);
  void place_box(LaidBox&, Rect, page::TagId parent);
  void place_turned(LaidBox&, const Rect& inner, page::TagId tag);
  void place_mark(const content::Block&, Point);
  void add_destination(page::Destination, const content::Place&);
  void add_link(const content::ParagraphBlock&, std::uint32_t mark, const Rect&, page::TagId);
  page::TagId link_tag(const content::ParagraphBlock&, std::uint32_t mark, page::TagId parent);
  void fill(const Rect&, page::Color);

  page::Document& document_;
  const content::Section& section_;
  Diagnostics& diagnostics_;
  std::vector<LinkUse> links_;
  std::vector<Named> names_;
  std::vector<Heading> headings_;
  std::set<const content::Block*> placed_marks_;
  bool running_ = false;
  bool repeated_ = false;  // what is being placed stands on an earlier page too
  std::vector<std::pair<std::string, content::Place>> unknown_headers_;
};

}  // namespace toji::flow
