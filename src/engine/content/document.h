#pragma once
// The document before it has pages: blocks with resolved styles, each with its role for the tags. No behaviour.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "base/geometry.h"
#include "base/numerals.h"
#include "base/shared.h"
#include "engine/chart/pie.h"
#include "engine/page/document.h"
#include "engine/typeset/paragraph.h"

namespace toji::content {

// Where a piece of content comes from, for messages and for the overflow report.
struct Place {
  struct Section {
    std::string sheet;  // its subject
    std::string owner;  // who answers for it
    bool operator==(const Section&) const = default;
  };
  Span data;                // in the data; of the template where the text is the template's
  Span element;             // in the template: what it is laid as, a <p> or a <cell>
  Shared<Section> section;  // none in what is the same in all sections
  std::string field;        // of the cell
};

// "file:line:column", for the second place that a message names.
inline std::string to_text(const Span& span) {
  return std::string(span.file) + ":" + std::to_string(span.line) + ":" + std::to_string(span.column);
}

// One rung of the ladder that a cell climbs down when its text does not fit.
struct FitStep {
  Length size;  // of the text whose asked size is the ladder's first
  std::int32_t condense = 1000;
  Em tracking;
  bool squeeze = false;  // 約物詰め: marks lose their blanks by context, and more where a line needs it
  Em leading;            // the floor of the style's leading; zero: as the style says
  std::int32_t leading_share = 1000;  // how much of the way down to that floor is gone, in thousandths
  bool operator==(const FitStep&) const = default;
};

struct Ladder {
  std::vector<FitStep> steps;  // tried in order; the first is the size asked for
  bool goes_on = false;        // behind the last step the text goes on on another page; else it is an error
  std::string mark, more;  // said before what has gone on, and behind what goes on: （続き）, （次ページへ）
};

struct InlineLink {
  std::string destination;  // a name of this document, or an address
  std::string contents;
  Span place;  // of the name in the data, else in the template
  bool leaves = false;  // the destination is an address outside of the document
};

// Where a run's text goes on elsewhere than its characters tell: behind a line break, or with another value.
struct PlaceWithin {
  std::uint32_t run = 0, offset = 0;  // in bytes of the run's text
  Span place;
};

enum class PageRange : std::uint8_t { section, document };

// What is known when there are pages: the text of its run stands in for it until then.
struct PageValue {
  enum class Kind : std::uint8_t { number, count };
  std::uint32_t run = 0;
  Kind kind = Kind::number;
  std::optional<PageRange> of;         // none: the number by the page's label
  std::optional<Numerals> numerals;  // none: those of the label
};

// A figure or table that has a caption: both are in one element of the structure, whichever is painted first.
struct Captioned {
  page::Role role = page::Role::figure;
};

struct ParagraphBlock {
  typeset::Paragraph text;  // runs are marked with 1 + index into links, 0 for none
  std::vector<InlineLink> links;
  std::vector<Span> run_places;  // where each run's text begins, in the data or in the template
  std::vector<PlaceWithin> places_within;  // by run and offset
  std::vector<PageValue> page_values;      // in running heads and feet
  typeset::TextStyle base;       // gives an empty paragraph its height
  page::Role role = page::Role::p;
  Place place;
  bool from_data = false;  // place points to the data that the text was taken from
  Length space_before, space_after;
  bool keep_with_next = false;          // on the page where what follows begins
  std::uint16_t orphans = 1, widows = 1;  // lines at least, at the end of a page and at the begin of the next
  std::shared_ptr<const page::TagTexts> spoken = {};  // what its element says of it
  std::shared_ptr<const Captioned> captioned = {};    // of a caption
};

struct Block;
using Blocks = std::vector<Block>;

enum class BorderKind : std::uint8_t { none, solid, dashed, double_line };

struct Border {
  BorderKind kind = BorderKind::none;
  Length width;
  page::Color color;
};

struct Borders {
  Border top, right, bottom, left;
};

// 斜線 in an empty cell: up from the lower left to the upper right.
enum class Diagonal : std::uint8_t { none, up, down, both };

enum class VerticalAlign : std::uint8_t { top, middle, bottom };

enum class HeaderKind : std::uint8_t { none, row, column, both };

// What stands in another writing direction than its surroundings: everything in it is set along and across its own
// lines and then turned into place.
enum class Turn : std::uint8_t { none, to_vertical, to_horizontal };

// A box around blocks: frame, background, fixed or natural size.
struct BoxBlock {
  std::shared_ptr<Blocks> content;
  Edges padding;
  Borders borders;
  Length radius;  // of rounded corners, which take the top border all round
  std::optional<page::Color> background;
  std::optional<Length> width, height;
  VerticalAlign align = VerticalAlign::top;
  std::optional<page::Role> role;  // none: the children belong to the parent's element
  // Turned content has lines as long as the box is high, or as its longest line where no height is given.
  Turn turn = Turn::none;
  Place place;
};

// Whether all cells of a field with the same ladder stand on the same of its rungs, in the section or in the document.
enum class OneSize : std::uint8_t { no, section, document };

struct Cell {
  std::shared_ptr<Blocks> content;
  int column_span = 1, row_span = 1;
  Edges padding;
  Borders borders;
  Length radius;  // of rounded corners, which take the top border all round
  std::optional<page::Color> background;
  VerticalAlign align = VerticalAlign::top;
  HeaderKind header = HeaderKind::none;
  std::string id;                    // for headers of other cells
  std::string headers;               // ids of the cells that head this one, between blanks
  std::optional<std::string> merge;  // merged with the cell above when the keys are equal, repeated on a new page
  std::shared_ptr<const Ladder> ladder;
  OneSize one_size = OneSize::no;
  Length style_size;  // where the data sets the text by hand: what the style asks for; else zero
  Diagonal diagonal = Diagonal::none;
  Border diagonal_border;
  Place place;
};

enum class Extent : std::uint8_t { natural, minimum, fixed, fill };

struct RowHeight {
  Extent kind = Extent::natural;
  Length length;
};

struct Row {
  RowHeight height;
  std::vector<Shared<Cell>> cells;  // labels are the same on all sheets
  bool head = false;                // repeated on each page
  std::optional<std::string> keep;  // consecutive rows with equal keys stay on one page where they fit on one
  bool split = false;               // parted between its lines where the page ends; else it goes to the next whole
  Span source;  // in the template
  Span data;    // around it; unknown where the data was made
};

struct ColumnWidth {
  bool fill = false;
  Length length;  // fixed width
  int share = 1;  // of the rest, for fill
};

struct TableBlock {
  std::vector<ColumnWidth> columns;
  std::vector<Row> rows;
  Length column_gap, row_gap;
  bool layout_only = false;  // a grid: no table in the structure
  Place place;
  std::string summary;
  std::shared_ptr<const Captioned> captioned = {};
};

struct PieBlock {
  chart::Pie pie;
  std::string alternative;  // Alt text of the figure
  Place place;
  std::shared_ptr<const Captioned> captioned = {};
};

struct RuleBlock {
  Border line;
  Length space_before, space_after;
  Span element;  // in the template
};

struct SpaceBlock {
  Length height;
};

struct PageBreak {};

// Places without extent: where a link can lead, what the outline names.
struct AnchorBlock {
  std::string name;
  Place place;
};

struct BookmarkBlock {
  std::string title;
  int depth = 0;
  std::string destination;
  Place place;
};

// A group that takes part in the structure (list, list item, section) but has no looks of its own.
struct GroupBlock {
  std::shared_ptr<Blocks> content;
  page::Role role = page::Role::div;
  bool keep_together = false;
  bool repeat = false;  // comes again at the top of a page on which a cell's text goes on
  Place place = {};
};

struct Block {
  std::variant<ParagraphBlock, BoxBlock, TableBlock, PieBlock, RuleBlock, SpaceBlock, PageBreak, AnchorBlock,
               BookmarkBlock, GroupBlock>
      kind;
};

struct PageStyle {
  Size size;
  Edges margin;
};

struct Section {
  PageStyle page;
  Blocks header, footer;                // repeated on each page, artifacts
  Length header_offset, footer_offset;  // from the page's edge
  Span header_place, footer_place;      // in the template
  Blocks body;
  page::PageLabel label;  // of the first page; counts on
  int max_pages = 0;      // 0: any number
  page::Role role = page::Role::sect;
  Place place;
  bool right_page = false;  // begins on a right page when bound
  bool vertical = false;    // 縦書き: lines run downwards from the page's right edge on
};

struct Document {
  page::Metadata metadata;
  page::Binding binding;
  std::vector<Section> sections;
};

}  // namespace toji::content
