#include "store/listen/grid.h"

#include <algorithm>

namespace toji::listen {
namespace {

constexpr std::size_t most_headers = 100;  // of a cell, by Scope

using Headers = std::vector<const Element*>;

void add_once(Headers& headers, const Element* header) {
  if (headers.size() < most_headers && std::find(headers.begin(), headers.end(), header) == headers.end())
    headers.push_back(header);
}

// Those that a header cell names itself come first (14.8.5.7: "and so on recursively").
void add_named(Headers& out, const Element& cell, const Ids& ids, int depth = 0) {
  for (const std::string& id : cell.headers) {
    const auto found = ids.find(id);
    if (found == ids.end() || found->second->type != "TH" || found->second == &cell) continue;
    if (depth < 10) add_named(out, *found->second, ids, depth + 1);
    add_once(out, found->second);
  }
}

void add_rows(std::vector<Row>& rows, const Element& within) {
  for (const Kid& kid : within.kids) {
    const auto* inner = std::get_if<std::unique_ptr<Element>>(&kid);
    if (inner == nullptr) continue;
    const Element& element = **inner;
    if (element.type == "TR")
      rows.push_back({&element, {}});
    else if (element.type != "Table" && element.type != "Caption" && element.type != "TD" && element.type != "TH")
      add_rows(rows, element);
  }
}

// A cell for each place of the grid that it takes.
class Placing {
 public:
  Placing(Grid& grid, const Limits& limits) : grid_(grid), places_(limits.cells), taken_(grid.rows.size()) {}

  void place() {
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      std::size_t column = 0;
      for (const Kid& kid : grid_.rows[row].element->kids)
        if (const auto* cell = std::get_if<std::unique_ptr<Element>>(&kid))
          if ((*cell)->type == "TD" || (*cell)->type == "TH") column = place(**cell, row, column);
    }
  }

  // The cell at the place, as row and number in it.
  using Spot = std::optional<std::pair<std::size_t, std::size_t>>;
  Spot at(std::size_t row, std::size_t column) const {
    return column < taken_[row].size() ? taken_[row][column] : std::nullopt;
  }

 private:
  std::size_t place(const Element& element, std::size_t row, std::size_t column) {
    while (at(row, column)) ++column;
    Cell cell{&element, row, column, std::min(element.row_span, grid_.rows.size() - row), element.column_span, {}};
    std::vector<Cell>& cells = grid_.rows[row].cells;
    const std::size_t end = column + cell.column_span;
    places_.take(cell.row_span * cell.column_span);
    for (std::size_t y = row; y < row + cell.row_span; ++y) {
      if (taken_[y].size() < end) places_.take(end - taken_[y].size()), taken_[y].resize(end);
      std::fill(taken_[y].begin() + static_cast<std::ptrdiff_t>(column),
                taken_[y].begin() + static_cast<std::ptrdiff_t>(end), std::pair(row, cells.size()));
    }
    grid_.columns = std::max(grid_.columns, end);
    cells.push_back(std::move(cell));
    return end;
  }

  Grid& grid_;
  Budget places_;
  std::vector<std::vector<Spot>> taken_;
};

// The headers that a search towards the table's edge finds: header cells of that direction, from the first one until a
// data cell stands behind them (ISO 32000-2 14.8.4.8.3, as HTML 4.01 11.4.3).
struct Run {
  Headers headers;
  bool ended = false;

  void pass(const Cell& cell, bool heads) {
    if (!cell.is_header()) ended = true;
    if (!cell.is_header() || !heads) return;
    if (ended || !cell.element->headers.empty()) headers.clear();
    ended = false;
    if (headers.size() == most_headers) headers.erase(headers.begin());
    headers.push_back(cell.element);
  }
};

// Where no header cell of the table has a Scope, they are taken for what they are by their place, as ISO 32000-2 does.
class Scopes {
 public:
  explicit Scopes(const Grid& grid) {
    for (const Row& row : grid.rows)
      for (const Cell& cell : row.cells) given_ = given_ || (cell.is_header() && !cell.element->scope.empty());
  }
  bool heads_row(const Cell& cell) const {
    if (given_) return cell.element->scope == "Row" || cell.element->scope == "Both";
    return cell.column == 0 || cell.row > 0;
  }
  bool heads_column(const Cell& cell) const {
    if (given_) return cell.element->scope == "Column" || cell.element->scope == "Both";
    return cell.row == 0 || cell.column > 0;
  }

 private:
  bool given_ = false;
};

// Row headers, then column headers, each in the table's order.
void find_by_scope(Grid& grid, const Placing& placing, const Ids& ids) {
  const Scopes scopes(grid);
  std::vector<Run> above(grid.columns);
  std::vector<std::vector<std::pair<Headers, Headers>>> found;
  for (const Row& row : grid.rows) found.emplace_back(row.cells.size());
  for (std::size_t y = 0; y < grid.rows.size(); ++y) {
    Run left;
    for (std::size_t x = 0; x < grid.columns; ++x) {
      const auto spot = placing.at(y, x);
      if (!spot) continue;
      const Cell& cell = grid.rows[spot->first].cells[spot->second];
      auto& [row_headers, column_headers] = found[spot->first][spot->second];
      if (x == cell.column)
        for (const Element* header : left.headers) add_once(row_headers, header);
      if (y == cell.row)
        for (const Element* header : above[x].headers) add_once(column_headers, header);
      if (x + 1 == cell.column + cell.column_span) left.pass(cell, scopes.heads_row(cell));
    }
    for (std::size_t x = 0; x < grid.columns; ++x) {
      const auto spot = placing.at(y, x);
      if (!spot) continue;
      const Cell& cell = grid.rows[spot->first].cells[spot->second];
      if (y + 1 == cell.row + cell.row_span) above[x].pass(cell, scopes.heads_column(cell));
    }
  }
  for (std::size_t y = 0; y < grid.rows.size(); ++y)
    for (std::size_t i = 0; i < grid.rows[y].cells.size(); ++i)
      for (const Headers* headers : {&found[y][i].first, &found[y][i].second})
        for (const Element* header : *headers) {
          add_named(grid.rows[y].cells[i].headers, *header, ids);
          add_once(grid.rows[y].cells[i].headers, header);
        }
}

}  // namespace

void add_ids(const Element& within, Ids& ids) {
  if (!within.id.empty()) ids.emplace(within.id, &within);
  for (const Kid& kid : within.kids)
    if (const auto* inner = std::get_if<std::unique_ptr<Element>>(&kid)) add_ids(**inner, ids);
}

Grid grid_of(const Element& table, const Ids& ids, HeaderRule rule, const Limits& limits) {
  Grid grid;
  add_rows(grid.rows, table);
  Placing placing(grid, limits);
  placing.place();
  if (rule != HeaderRule::ids) find_by_scope(grid, placing, ids);
  if (rule == HeaderRule::scopes) return grid;
  for (Row& row : grid.rows)
    for (Cell& cell : row.cells) {
      if (cell.element->headers.empty()) continue;
      cell.headers.clear();
      add_named(cell.headers, *cell.element, ids);
    }
  return grid;
}

}  // namespace toji::listen
