// Which cells of a table are its header cells (ISO 14289-1 7.5): those that the template calls so, and those that can
// be nothing else.
#include <algorithm>

#include "engine/flow/blocks.h"
#include "engine/flow/messages.h"
#include "engine/flow/painter.h"
#include "engine/flow/table_paint.h"
#include "engine/flow/table_rows.h"
#include "engine/flow/text_of.h"

namespace toji::flow {
namespace {

using content::HeaderKind;

bool heads_row(HeaderKind kind) { return kind == HeaderKind::row || kind == HeaderKind::both; }
bool heads_column(HeaderKind kind) { return kind == HeaderKind::column || kind == HeaderKind::both; }

HeaderKind kind_of(bool row, bool column) {
  if (row && column) return HeaderKind::both;
  return row ? HeaderKind::row : column ? HeaderKind::column : HeaderKind::none;
}

bool says_nothing(const CellFragment& cell) { return says(*cell.source->content) != Says::read; }

class Headers {
 public:
  explicit Headers(MeasuredTable& table) : table_(table), headed_rows_(table.grid.rows()), headed_columns_(columns()) {
    for (CellFragment& cell : table_.cells)
      if (cell.header != HeaderKind::none) set(cell, cell.header);
  }

  // The first data cell that says something and whose headers cannot be found; none where all is well.
  const CellFragment* complete() {
    if (is_complete()) return nullptr;
    rows_of_column_heads_.assign(table_.grid.rows(), 0);
    columns_of_row_heads_.assign(columns(), 0);
    for (const CellFragment& cell : table_.cells) note_head(cell);
    head_with_empty_cells();
    head_rows_by_first_cells();
    for (const CellFragment& cell : table_.cells)
      if (!is_determined(cell) && !says_nothing(cell)) return &cell;
    for (CellFragment& cell : table_.cells)
      if (!is_determined(cell)) set(cell, HeaderKind::both);
    return nullptr;
  }

 private:
  std::size_t columns() const { return table_.source->columns.size(); }
  std::size_t left(const CellFragment& cell) const { return static_cast<std::size_t>(cell.column); }
  std::size_t right(const CellFragment& cell) const {
    return left(cell) + static_cast<std::size_t>(cell.source->column_span);
  }
  std::size_t top(const CellFragment& cell) const { return static_cast<std::size_t>(cell.row); }
  std::size_t bottom(const CellFragment& cell) const { return top(cell) + static_cast<std::size_t>(cell.source->row_span); }

  static bool any(const std::vector<char>& flags, std::size_t begin, std::size_t end) {
    const auto at = flags.begin();
    return std::find(at + static_cast<std::ptrdiff_t>(begin), at + static_cast<std::ptrdiff_t>(end), 1) !=
           at + static_cast<std::ptrdiff_t>(end);
  }
  static void mark(std::vector<char>& flags, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) flags[i] = 1;
  }

  bool is_determined(const CellFragment& cell) const {
    return cell.header != HeaderKind::none || names_headers(cell) || is_title(table_, cell) || any(headed_rows_, top(cell), bottom(cell)) ||
           any(headed_columns_, left(cell), right(cell));
  }
  static bool names_headers(const CellFragment& cell) {
    return cell.source->headers.find_first_not_of(" \t\r\n") != std::string::npos;
  }
  bool is_complete() const {
    return std::ranges::all_of(table_.cells, [&](const CellFragment& cell) { return is_determined(cell); });
  }

  // A header cell; with it those that are one cell with it by merge, as far as they are not yet.
  void set(CellFragment& cell, HeaderKind kind) {
    set_one(cell, kind);
    if (!cell.source->merge) return;
    const auto lacks = [&](const CellFragment* other) {
      return other && merges(table_, *other, cell) && other->header != cell.header;
    };
    for (CellFragment* other = above(cell); lacks(other); other = above(*other)) set_one(*other, kind);
    for (CellFragment* other = below(cell); lacks(other); other = below(*other)) set_one(*other, kind);
  }

  void set_one(CellFragment& cell, HeaderKind kind) {
    cell.header = kind_of(heads_row(cell.header) || heads_row(kind), heads_column(cell.header) || heads_column(kind));
    if (heads_row(cell.header)) mark(headed_rows_, top(cell), bottom(cell));
    if (heads_column(cell.header)) mark(headed_columns_, left(cell), right(cell));
  }

  void note_head(const CellFragment& cell) {
    if (heads_row(cell.header)) mark(columns_of_row_heads_, left(cell), right(cell));
    if (heads_column(cell.header)) mark(rows_of_column_heads_, top(cell), bottom(cell));
  }

  CellFragment* at(std::size_t row, std::size_t column) {
    const int index = row < table_.grid.rows() ? table_.grid.at(row, column) : -1;
    return index < 0 ? nullptr : &table_.cells[static_cast<std::size_t>(index)];
  }
  CellFragment* above(const CellFragment& cell) { return cell.row == 0 ? nullptr : at(top(cell) - 1, left(cell)); }
  CellFragment* below(const CellFragment& cell) { return at(bottom(cell), left(cell)); }

  // The corner above the heads of the rows and beside those of the columns, and any other place in a row or column of
  // heads that is left empty: it heads its row or column with nothing.
  void head_with_empty_cells() {
    for (CellFragment& cell : table_.cells) {
      if (is_determined(cell) || !says_nothing(cell)) continue;
      const HeaderKind kind = kind_of(any(columns_of_row_heads_, left(cell), right(cell)),
                                      any(rows_of_column_heads_, top(cell), bottom(cell)));
      if (kind != HeaderKind::none) set(cell, kind);
    }
  }

  // Where a first cell heads its row, as 計 does, so do the first cells of the rows that nothing heads.
  void head_rows_by_first_cells() {
    if (columns_of_row_heads_[0] == 0) return;
    for (std::size_t row = 0; row < table_.grid.rows(); ++row) {
      const auto cells = table_.grid.row(row);
      const bool complete = std::ranges::all_of(
          cells, [&](int i) { return i < 0 || is_determined(table_.cells[static_cast<std::size_t>(i)]); });
      if (!complete && cells[0] >= 0) set(table_.cells[static_cast<std::size_t>(cells[0])], HeaderKind::row);
    }
  }

  MeasuredTable& table_;
  std::vector<char> headed_rows_, headed_columns_;
  std::vector<char> rows_of_column_heads_, columns_of_row_heads_;  // rows and columns in which such heads stand
};

}  // namespace

void determine_headers(MeasuredTable& table, Painter& painter) {
  if (!table.has_headers) return;
  const CellFragment* lacking = Headers(table).complete();
  if (!lacking) return;
  content::Place place = painter.in_section(lacking->source->place);
  if (place.element.known()) place.data = place.element;  // it is the template that lacks something
  painter.diagnostics().add({Severity::error,
                    &messages::no_header,
                    place.data,
                    place.section->sheet,
                    place.field,
                    {std::to_string(lacking->column + 1), beginning(text_of(*lacking->source->content))}});
}

}  // namespace toji::flow
