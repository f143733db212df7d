#pragma once
// A table's cells in their rows and columns, and the header cells of each.
#include <map>
#include <vector>

#include "store/listen/tree.h"

namespace toji::listen {

// How a reader finds a cell's headers. Some know but one of the two ways.
enum class HeaderRule : std::uint8_t {
  any,    // those that Headers names, else by Scope
  ids,    // Headers alone (ISO 32000-1 14.8.5.7)
  scopes  // Scope alone
};

struct Cell {
  const Element* element;
  std::size_t row, column;  // from 0
  std::size_t row_span = 1, column_span = 1;
  std::vector<const Element*> headers;  // in the order in which they are said
  bool is_header() const { return element->type == "TH"; }
};

struct Row {
  const Element* element;
  std::vector<Cell> cells;
};

struct Grid {
  std::vector<Row> rows;
  std::size_t columns = 0;
};

using Ids = std::map<std::string, const Element*>;

// The elements within that have an ID.
void add_ids(const Element& within, Ids&);

Grid grid_of(const Element& table, const Ids&, HeaderRule, const Limits&);

}  // namespace toji::listen
