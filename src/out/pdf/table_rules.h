#pragma once
#include <memory>

#include "engine/page/tags.h"

namespace toji::pdf {

class TableRules {
 public:
  explicit TableRules(const page::TagTree&);
  ~TableRules();

  // Throws std::logic_error when the table's cells do not fill a regular grid, spans counted (ISO 14289-1 7.2), or when
  // the headers of a data cell cannot be determined, by Headers or by a header cell with Scope in its rows or columns
  // (7.5). A table without header cells has none to determine.
  void require(page::TagId table);

 private:
  class Grid;
  std::unique_ptr<Grid> grid_;
};

}  // namespace toji::pdf
