#pragma once
// Content after measuring: what was composed, and how high it is. Placing only walks this.
#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "engine/content/document.h"
#include "engine/flow/paginate.h"
#include "engine/typeset/compose.h"

namespace toji::flow {

struct LaidBlock;
using LaidBlocks = std::vector<LaidBlock>;

struct LaidParagraph {
  const content::ParagraphBlock* source = nullptr;
  typeset::Composed composed;
  bool cut = false;                  // its first lines stand on an earlier page
  bool aside = false;                // a mark of ours: no part of the structure
  page::TagId tag = page::artifact;  // once placed
};

struct LaidBox {
  const content::BoxBlock* source = nullptr;
  LaidBlocks content;
  Length width, content_height;
  Length line_length = {};  // of turned content
};

struct Rest;

// What is to be told of a cell once it is certain that it stands as it was laid. Until then the cell around it may try
// another rung.
struct Outcome {
  enum class Kind : std::uint8_t { gave_way, too_wide, too_high, uneven };
  Kind kind = Kind::gave_way;
  Length room;              // the height that the cell has for its content
  std::vector<Rung> rungs;  // tried
  int continued = 0;        // lines that go on on another page
};

struct LaidCell {
  const content::Cell* source = nullptr;
  LaidBlocks content;
  Length content_height;
  int row = 0, column = 0;
  bool too_wide = false;             // for its columns, or its content lies over itself
  bool noted = false;                // something in it is to be told
  content::HeaderKind header = content::HeaderKind::none;  // in the structure; the source's, and what else must be one
  std::size_t rung = 0;              // of its ladder, on which it was laid first
  page::TagId tag = page::artifact;  // once placed
  std::shared_ptr<Rest> rest;        // what goes on on another page
  std::shared_ptr<Outcome> outcome;  // none where all is as asked
  const content::Cell* unlike = nullptr;  // the first that is merged into this one with other content
};

// Which cell covers each place of a table: its index, -1 for none.
class CellGrid {
 public:
  CellGrid() = default;
  CellGrid(std::size_t rows, std::size_t columns) : columns_(columns), places_(rows * columns, -1) {}
  std::size_t rows() const { return columns_ == 0 ? 0 : places_.size() / columns_; }
  int& at(std::size_t row, std::size_t column) { return places_[row * columns_ + column]; }
  int at(std::size_t row, std::size_t column) const { return places_[row * columns_ + column]; }
  std::span<const int> row(std::size_t row) const { return std::span(places_).subspan(row * columns_, columns_); }

 private:
  std::size_t columns_ = 0;
  std::vector<int> places_;  // row by row
};

struct LaidTable {
  const content::TableBlock* source = nullptr;
  std::vector<Length> edges;           // left edge of each column, and the right edge of the last
  std::vector<Length> row_heights;     // without the cells that span rows or are merged
  std::vector<Length> stacked;         // of the rows above each row and, last, of all rows; without gaps
  std::vector<LaidCell> cells;         // row by row
  std::vector<std::size_t> row_cells;  // index of each row's first cell and, last, the number of cells
  std::vector<std::size_t> keep_end;   // where the rows of the same keep end, for each row
  std::vector<std::size_t> next_cut;   // the first place from here on where no cell spans from one row to the next
  CellGrid grid;
  bool columns_fit = true;             // into the width offered
  Length above, below;                 // the thickest borders of its upper and of its lower edge
  int covered = -1;                    // the first cell with content under a border
  Length covered_by;                   // that border's width
  bool faulty = false, noted = false;  // of its cells
  std::size_t head_end = 0;  // the rows before it come again on each page
  bool has_headers = false;  // some cell is a header
};

struct LaidPie {
  const content::PieBlock* source = nullptr;
  Size size;
  std::vector<page::FrameItem> items;  // from (0, 0) on
  bool fits = true;                    // into its size
};

struct LaidRule {
  const content::RuleBlock* source = nullptr;
  Length width;
};

struct LaidGroup {
  const content::GroupBlock* source = nullptr;
  LaidBlocks content;
};

// Spaces, page breaks, anchors, bookmarks: the content block says all.
struct LaidMark {
  const content::Block* source = nullptr;
};

struct LaidBlock {
  Length before, height, after;
  std::variant<LaidParagraph, LaidBox, LaidTable, LaidPie, LaidRule, LaidGroup, LaidMark> kind;
  Length offered = {};          // the width it was laid in
  Length left = {}, right = {};  // how far text begins before that width, and ends behind it
  Length ring_above = {}, ring_below = {};  // of a frame: half its border, which is drawn outside of it
  bool overlaps = false;        // lies over the block above it
  bool faulty = false;          // it or something in it does not fit, or lies over something
  bool noted = false;           // something is to be told of it, a fault or text that gave way
};

// What did not fit into a cell at the end of its ladder.
struct Rest {
  std::size_t column = 0;
  LaidBlocks content;
  page::TagId tag = page::artifact;  // of the cell, once placed
};

// The rests of one row's cells, and the form in which they go on on a page of their own: the heads of their columns and
// the row with its own heads.
struct Continuation {
  const content::TableBlock* table = nullptr;
  std::size_t row = 0;
  content::TableBlock form;
  Length width;
  std::vector<std::shared_ptr<Rest>> rests;
};

// Of the blocks stacked, with the space between them.
Length total_height(const LaidBlocks&);

}  // namespace toji::flow
