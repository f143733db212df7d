#pragma once
// What a screen reader says, one thing after the other.
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "store/listen/piece.h"

namespace toji::listen {

enum class Kind : std::uint8_t {
  page, heading, paragraph, note, caption,
  table, header_cell, data_cell, table_end,
  list, item, list_end,
  figure, formula, field
};

struct Utterance {
  Kind kind = Kind::paragraph;
  // A page's name, a table's name and summary, a list's numbering, an item's label, a header cell's Scope, what a
  // figure or field is.
  std::string name{};
  unsigned level = 0;                        // of a heading, 0 where it says none; of a list, from 1
  std::size_t number = 0, count = 0;         // which item of how many
  std::size_t row = 0, column = 0;           // of a cell, from 1; of a table, how many
  std::size_t row_span = 1, column_span = 1;
  std::vector<std::string> headers{};
  std::vector<Piece> pieces{};  // paragraphs within a cell or an item are parted by a line break

  std::string text() const { return text_of(pieces); }
};

// One line, without its end and without any character that a terminal would act upon.
std::string line_of(const Utterance&, Language);

}  // namespace toji::listen
