#pragma once
// The narrow waist: everything before it produces pages of these items, everything after only draws them.
// Coordinates are absolute on the page, origin top left, y downwards.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "engine/page/glyphs.h"
#include "engine/page/tags.h"

namespace toji::font {
class Face;
}

namespace toji::page {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
  bool is_grey() const { return red == green && green == blue; }
};

// Glyphs of one face at one size on one baseline.
struct GlyphRun {
  const font::Face* face = nullptr;  // owned by the font library, which outlives the document
  Length size;
  std::int32_t horizontal_scale = 1000;  // 長体, in thousandths
  bool vertical = false;                 // advances run downwards, origin is the line's centre axis
  bool sideways = false;                 // horizontal glyphs turned clockwise: advances run downwards, origin on the
                                         // baseline, which is the glyphs' left
  Color color;
  Point origin;  // pen of the first glyph, on the baseline
  Glyphs glyphs;

  std::string_view text() const { return glyphs.text(); }
};

struct FilledRect {
  Rect rect;
  Color color;
  bool operator==(const FilledRect&) const = default;
};

struct Line {
  Point from, to;
  Length width;
  Color color;
  std::vector<Length> dash;  // on, off, …; empty is solid
  bool operator==(const Line&) const = default;
};

// A path of lines and cubic Béziers, filled and/or stroked.
struct Path {
  enum class Verb : std::uint8_t { move, line, curve, close };  // take 1, 1, 3, 0 points
  std::vector<Verb> verbs;
  std::vector<Point> points;
  std::optional<Color> fill;
  std::optional<Color> stroke;
  Length stroke_width;
  bool round_caps = false;  // lines end in half circles; one without length is a dot
  bool operator==(const Path&) const = default;
};

struct FrameItem {
  TagId tag = artifact;  // the structure element it belongs to, or artifact
  std::variant<GlyphRun, FilledRect, Line, Path> shape;
};

// Moves an item by the given distances.
void translate(FrameItem&, Point by);

// From lengths along and across lines of another writing direction to those around them: a quarter turn clockwise puts
// (along, across) at (corner.x - across, corner.y + along), anticlockwise at (corner.x + across, corner.y - along).
// Glyphs keep their posture; only their places turn.
struct QuarterTurn {
  Point corner;
  bool clockwise = true;
  Point operator()(Point) const;
  Rect operator()(const Rect&) const;
};
void turn(FrameItem&, const QuarterTurn&);

struct Link {
  Rect area;
  std::string destination;  // a named destination of this document, or an address
  std::string contents;     // what a screen reader says (PDF/UA 7.18.5)
  TagId tag = artifact;     // a Tag of Role::link
  bool leaves = false;      // the destination is an address outside of the document
};

struct Destination {
  std::string name;
  std::size_t page = 0;
  Point position;
};

struct OutlineEntry {
  std::string title;
  int depth = 0;            // 0 is the top level
  std::string destination;  // a named destination of this document
};

struct PageLabel {
  enum class Style : std::uint8_t { none, decimal, lower_roman };
  std::string prefix;
  Style style = Style::none;
  int number = 1;
  bool goes_on = false;  // from the page before, where that has the same style
  bool operator==(const PageLabel&) const = default;
};

struct Page {
  Size size;
  std::vector<FrameItem> items;
  std::vector<Link> links;
  PageLabel label;
  bool on_right = false;            // begins a part that is to stand on a right page when bound
  std::optional<Rect> bleed, trim;  // BleedBox and TrimBox within size; none: all of it
};

struct Metadata {
  std::string title, author, subject, keywords;
  std::string language = "ja";
  std::string date;  // ISO 8601 with zone; from the dataset or SOURCE_DATE_EPOCH, never the clock
};

// How the pages are to be bound. Only the print edition heeds it.
struct Binding {
  bool right = false;  // 右綴じ: the first page is a left one
  Length gutter;       // 綴じ代: the content's distance from the binding grows by so much
  int multiple = 1;    // blank pages at the end fill up to a multiple of so many pages
};

struct Document {
  Metadata metadata;
  Binding binding;
  std::vector<Page> pages;
  TagTree tags;
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
};

// Puts the pages of another document behind these, with their structure, destinations and bookmarks. Metadata and
// binding stay.
void append(Document&, Document);

// The whole document as text, one item a line, for tests and for people. Lengths in points with two decimals.
std::string dump(const Document&);
// One item, without a newline.
std::string dump(const FrameItem&);
// The structure as an indented tree, one element a line.
std::string dump(const TagTree&);

}  // namespace toji::page
