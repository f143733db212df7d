#pragma once
// A list of datasets to make, as spreadsheets save one in UTF-8: a header that names the columns dataset, layout,
// edition and output in any order, then a line each. The header tells whether tabs or commas separate the cells; a cell
// may stand in quotes (RFC 4180). Lines that begin with # and empty lines say nothing. A backslash in a name is "/".
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "job/batch/line_table.h"

namespace toji::batch {

struct Item {
  std::uint32_t number = 0;                                 // among the list's items, from 1
  std::uint32_t line = 0;                                   // of the list's file, from 1
  std::uint32_t output_column = 1;                          // where the output's name stands, or would
  std::string dataset, layout, edition = "public", output;  // an empty layout is the usual one
};

// Takes the lines in their order, so that the list need not be in memory.
class ListReader {
 public:
  // What tells a file from all others, of an output's name: its path behind all links, say.
  using Place = std::function<std::string(const std::string& output)>;

  // again: a list that was found good is gone through once more; outputs are not compared with each other then.
  enum class Reading : std::uint8_t { first, again };

  // file: the list's name, which must outlive the diagnostics. Without place, names alone tell outputs apart.
  ListReader(std::string_view file, Diagnostics& diagnostics, Place place = {}, Reading reading = Reading::first)
      : file_(file), diagnostics_(diagnostics), place_(std::move(place)), reading_(reading) {}

  // The next line without its end; the item it names, or nothing for a comment, the header and a bad line, which is
  // reported. After a header that cannot be used nothing more is read.
  std::optional<Item> line(std::string_view text);
  // After the last line: reports a list without header or items.
  void close();

  std::uint32_t items() const { return items_; }
  // Over what the items say: equal for lists that ask for the same.
  std::uint64_t digest() const { return digest_; }

 private:
  enum class Column : std::uint8_t { dataset, layout, edition, output };
  struct Cell {
    std::string text;
    std::uint32_t column;  // in characters, from 1
  };

  bool is_text(std::string_view line);
  std::optional<std::vector<Cell>> cells_of(std::string_view line);
  void read_header(const std::vector<Cell>&);
  void name_column(const Cell&);
  std::optional<Item> read_item(const std::vector<Cell>&);
  bool read_cell(Item&, Column, const Cell&);
  bool read_name(std::string& name, const Cell&);
  bool check_output(const Item&);
  std::uint32_t clash_of(const std::string& place);
  // A list without any line has no place but itself.
  Span span(std::uint32_t column) const { return {file_, line_, line_ == 0 ? 0 : column}; }

  std::string_view file_;
  Diagnostics& diagnostics_;
  Place place_;
  Reading reading_;
  char separator_ = '\t';
  std::uint32_t line_ = 0, items_ = 0;
  std::uint64_t digest_ = 0;
  bool has_header_ = false, usable_ = true;
  std::vector<Column> columns_;
  LineTable outputs_;  // files, and the folders that have names of files
};

// A number that differs where texts differ, for look-up and comparison among some millions.
std::uint64_t number_of(std::string_view text, std::uint64_t seed = 0);

// Whether the name lies inside the folder that it is joined to, and ends in .pdf.
bool is_output_name(std::string_view name);

}  // namespace toji::batch
