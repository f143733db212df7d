#pragma once
// Tables and grids, parted between rows, and in a row between the lines of its cells. What was measured is shared by the
// parts; each stands for some of the rows.
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/flow/element.h"
#include "engine/flow/paginate.h"

namespace toji::flow {

struct Rest;

// What is to be told of a cell once it is certain that it is painted as it was measured. Until then the cell around it
// may try another rung.
struct Outcome {
  enum class Kind : std::uint8_t { gave_way, too_wide, too_high, uneven };
  Kind kind = Kind::gave_way;
  Length room;              // the height that the cell has for its content
  std::vector<Rung> rungs;  // tried
  int continued = 0;        // lines that go on on another page
};

struct CellFragment {
  const content::Cell* source = nullptr;
  Fragments content;
  Length content_height;
  int row = 0, column = 0;
  bool too_wide = false;             // for its columns, or its content lies over itself
  bool noted = false;                // something in it is to be told
  content::HeaderKind header = content::HeaderKind::none;  // in the structure; the source's, and what else must be one
  std::size_t rung = 0;              // of its ladder, on which it was measured first
  page::TagId tag = page::artifact;  // once painted
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

// The table's elements in the structure.
struct TableTags {
  page::TagId around = page::artifact;  // what the table stands in, and its title rows beside it
  page::TagId table = page::artifact;   // once a row of it is painted
  page::TagId head = page::artifact, body = page::artifact;
  bool has_head = false;
  std::vector<std::pair<std::string_view, page::TagId>> header_ids;
  std::vector<std::pair<page::TagId, const content::Cell*>> waiting;  // cells whose headers are named by id
};

struct MeasuredTable {
  const content::TableBlock* source = nullptr;
  std::vector<Length> edges;           // left edge of each column, and the right edge of the last
  std::vector<Length> row_heights;     // without the cells that span rows or are merged
  std::vector<Length> stacked;         // of the rows above each row and, last, of all rows; without gaps
  std::vector<CellFragment> cells;     // row by row
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
  std::optional<TableTags> tags;  // once its first part is painted
};

// The rests of a row's cells, by the cells' indices.
using RowRest = std::vector<std::pair<std::size_t, Fragments>>;

struct TableFragment {
  std::shared_ptr<MeasuredTable> table;
  std::size_t first = 0, last = 0;  // of its rows
  std::size_t head_end = 0;         // the rows before it come again above the first; 0 where they do not
  bool goes_on = false;             // the first row began in the part before
  bool ends = true;                 // no part follows
  RowRest began = {};               // of the first row, once the part before is painted

  void judge(Fragment&) const;
  void tell(Reporter&, const Fragment&, const Edges& around) const;
  Length least_height(const Fragment&, Length next) const;
  Split split(Fragment&, const Room&);
  void paint(Painter&, const Fragment&, Point, page::TagId parent);
  content::Place place() const;
  Length first_line(const Fragment&) const;
  Length leading() const;
  bool draws() const { return true; }

  bool repeats_head() const { return first > 0 && head_end > 0; }
  // Of the rows with the heads that come again.
  Length full_height() const;
};

Fragment measure(const content::TableBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::TableBlock&, const Fit&);
Says says(const content::TableBlock&);
bool says_same(const content::TableBlock&, const content::TableBlock&);

// What did not fit into a cell at the end of its ladder.
struct Rest {
  std::size_t column = 0;
  Fragments content;
  page::TagId tag = page::artifact;  // of the cell, once painted
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

}  // namespace toji::flow
