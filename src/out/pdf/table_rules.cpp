#include "out/pdf/table_rules.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace toji::pdf {
namespace {

using page::Role;
using page::TagId;

constexpr TagId empty = page::artifact;

}  // namespace

// One for all tables, so that a table finds room where the one before it lay.
class TableRules::Grid {
 public:
  explicit Grid(const page::TagTree& tags) : tags_(tags), is_header_cell_(tags.size()), is_named_(tags.size()) {}

  void fill(TagId table) {
    clear();
    table_ = table;
    for (const TagId kid : tags_.children(table)) {
      const Role role = tags_.at(kid).role;
      if (role == Role::table_row) add_row(kid);
      if (role == Role::table_head) ++heads_;
      if (role == Role::table_body) ++bodies_;
      if (role == Role::table_head || role == Role::table_body) {
        for (const TagId row : tags_.children(kid)) add_row(row);
      }
    }
  }

  void require_regular() const {
    if (heads_ > 1 || (heads_ == 1 && bodies_ == 0)) fail("has a THead without TBody, or two", "7.2");
    if (rows() > row_count_) fail("has a cell that spans more rows than there are", "7.2");
    if (too_long_) fail("has rows of different length", "7.2");
    for (std::size_t end = width_; end <= slots_.size() && width_ != 0; end += width_) {
      if (slots_[end - 1] == empty) fail("has rows of different length", "7.2");
    }
    if (std::find(slots_.begin(), slots_.end(), empty) != slots_.end()) fail("has a gap", "7.2");
  }

  // After require_regular.
  void require_headers() {
    if (!note_headers()) return;
    for (const Cell& cell : cells_) {
      const page::Tag& tag = tags_.at(cell.tag);
      if (!is_header(cell.tag) && !is_determined(cell)) {
        fail("has a data cell (tag " + std::to_string(cell.tag) + ") whose headers cannot be determined", "7.5");
      }
      if (is_header(cell.tag) && tag.scope == page::Scope::none && !is_named_[cell.tag]) {
        fail("has a header cell (tag " + std::to_string(cell.tag) + ") without Scope that no cell names", "7.5");
      }
    }
    for (const TagId header : named_) {
      if (!is_header_cell_[header]) fail("names a header that is no header cell of it", "7.5");
    }
  }

 private:
  struct Cell {
    TagId tag = empty;
    std::size_t row = 0, column = 0;
  };

  void clear() {
    for (const Cell& cell : cells_) is_header_cell_[cell.tag] = false;
    for (const TagId header : named_) is_named_[header] = false;
    row_count_ = width_ = 0;
    heads_ = bodies_ = 0;
    too_long_ = false;
    slots_.clear();
    cells_.clear();
    named_.clear();
  }

  [[noreturn]] void fail(const std::string& what, const char* clause) const {
    throw std::logic_error("pdf: the table (tag " + std::to_string(table_) + ") " + what + " (ISO 14289-1 " + clause +
                           ")");
  }

  bool is_header(TagId tag) const { return tags_.at(tag).role == Role::header_cell; }

  std::size_t rows() const { return width_ == 0 ? row_count_ : slots_.size() / width_; }
  TagId& slot(std::size_t row, std::size_t column) { return slots_[row * width_ + column]; }
  void make_rows(std::size_t count) {
    if (count > rows()) slots_.resize(count * width_, empty);
  }

  // A row's cells take the first free slots from the left, below what spans down from above. The first row says how
  // many columns there are.
  void add_row(TagId row) {
    const page::TagChildren cells = tags_.children(row);
    if (row_count_ == 0) {
      for (const TagId cell : cells) width_ += static_cast<std::size_t>(std::max(tags_.at(cell).column_span, 1));
    }
    const std::size_t at = row_count_++;
    make_rows(row_count_);
    std::size_t column = 0;
    for (const TagId cell : cells) {
      while (column < width_ && slot(at, column) != empty) ++column;
      place({cell, at, column});
    }
  }

  void place(const Cell& cell) {
    const page::Tag& tag = tags_.at(cell.tag);
    if (tag.row_span < 1 || tag.column_span < 1) fail("has a cell with a span below 1", "7.2");
    const std::size_t bottom = cell.row + static_cast<std::size_t>(tag.row_span);
    const std::size_t right = cell.column + static_cast<std::size_t>(tag.column_span);
    too_long_ = too_long_ || right > width_;
    make_rows(bottom);
    for (std::size_t row = cell.row; row < bottom; ++row) {
      for (std::size_t column = cell.column; column < std::min(right, width_); ++column) {
        if (slot(row, column) != empty) fail("has cells that overlap", "7.2");
        slot(row, column) = cell.tag;
      }
    }
    cells_.push_back(cell);
  }

  // Which rows and columns have a header cell that reaches all of them, and which headers a cell names. Whether there
  // is a header cell.
  bool note_headers() {
    bool has_headers = false;
    headed_rows_.assign(rows(), false);
    headed_columns_.assign(width_, false);
    for (const Cell& cell : cells_) {
      const page::Tag& tag = tags_.at(cell.tag);
      for (const TagId header : tag.headers) {
        named_.push_back(header);
        is_named_[header] = true;
      }
      if (!is_header(cell.tag)) continue;
      has_headers = is_header_cell_[cell.tag] = true;
      const bool both = tag.scope == page::Scope::both;
      if (both || tag.scope == page::Scope::row) mark(headed_rows_, cell.row, tag.row_span);
      if (both || tag.scope == page::Scope::column) mark(headed_columns_, cell.column, tag.column_span);
    }
    return has_headers;
  }

  static void mark(std::vector<bool>& flags, std::size_t first, int count) {
    for (std::size_t i = first; i < first + static_cast<std::size_t>(count); ++i) flags[i] = true;
  }

  static bool any(const std::vector<bool>& flags, std::size_t first, int count) {
    const auto begin = flags.begin() + static_cast<std::ptrdiff_t>(first);
    return std::find(begin, begin + count, true) != begin + count;
  }

  bool is_determined(const Cell& cell) const {
    const page::Tag& tag = tags_.at(cell.tag);
    return !tag.headers.empty() || any(headed_rows_, cell.row, tag.row_span) ||
           any(headed_columns_, cell.column, tag.column_span);
  }

  const page::TagTree& tags_;
  TagId table_ = empty;
  std::size_t row_count_ = 0;
  int heads_ = 0, bodies_ = 0;
  std::size_t width_ = 0;     // columns
  bool too_long_ = false;     // a row, for these columns
  std::vector<TagId> slots_;  // row by row
  std::vector<Cell> cells_;
  std::vector<bool> headed_rows_, headed_columns_;
  std::vector<TagId> named_;                     // by cells of this table
  std::vector<bool> is_header_cell_, is_named_;  // by tag: of this table, and by its cells
};

TableRules::TableRules(const page::TagTree& tags) : grid_(std::make_unique<Grid>(tags)) {}

TableRules::~TableRules() = default;

void TableRules::require(TagId table) {
  grid_->fill(table);
  grid_->require_regular();
  grid_->require_headers();
}

}  // namespace toji::pdf
