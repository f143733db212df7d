#pragma once
// Which sheets a document takes: those of a division, those below an item of the tree, or a single one.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/dataset/model.h"

namespace toji::dataset {

struct Selection {
  enum class Kind : std::uint8_t { division, item, sheet } kind = Kind::division;
  std::string name;                 // of the division or the item; the id of the sheet
  std::vector<std::size_t> sheets;  // indices in Dataset::sheets, in print order
};

// One for each division of 実行課一覧 that a sheet names, in the list's order. A sheet of two divisions is in both.
std::vector<Selection> by_division(const Dataset&);

// What is asked for by name. Nothing and a report with the nearest names where no sheet is concerned.
std::optional<Selection> select_division(const Dataset&, const std::string& name, Diagnostics&);
// An item by its id, name or index name; items of the same name are taken together.
std::optional<Selection> select_item(const Dataset&, const std::string& name, Diagnostics&);
// A sheet by its number or id.
std::optional<Selection> select_sheet(const Dataset&, const std::string& name, Diagnostics&);

}  // namespace toji::dataset
