#pragma once
// A list of datasets to make, as tab-separated text in UTF-8: a header that names the columns dataset, layout, edition
// and output in any order, then a line each. Lines that begin with # and empty lines say nothing.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace toji::batch {

struct Item {
  std::uint32_t number = 0;                                 // among the list's items, from 1
  std::uint32_t line = 0;                                   // of the list's file, from 1
  std::string dataset, layout, edition = "public", output;  // as written; an empty layout is the usual one
};

// Lines by a number instead of a name: at most 32 bytes for each.
class LineTable {
 public:
  // The line that the key had before; 0 when it is new and now has this one.
  std::uint32_t insert(std::uint64_t key, std::uint32_t line);

 private:
  void grow();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> slots_;  // a line of 0 is free
  std::size_t used_ = 0;
};

// Takes the lines in their order, so that the list need not be in memory.
class ListReader {
 public:
  // file: the list's name, which must outlive the diagnostics.
  ListReader(std::string_view file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

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
    std::string_view text;
    std::uint32_t column;  // in characters, from 1
  };

  static std::vector<Cell> cells_of(std::string_view line);
  void read_header(const std::vector<Cell>&);
  void name_column(const Cell&);
  std::optional<Item> read_item(const std::vector<Cell>&);
  bool read_cell(Item&, Column, const Cell&);
  bool check_output(const Item&, std::uint32_t column);
  Span span(std::uint32_t column) const { return {file_, line_, column}; }

  std::string_view file_;
  Diagnostics& diagnostics_;
  std::uint32_t line_ = 0, items_ = 0;
  std::uint64_t digest_ = 0;
  bool has_header_ = false, usable_ = true;
  std::vector<Column> columns_;
  LineTable outputs_;
};

// A number that differs where texts differ, for look-up and comparison among some millions.
std::uint64_t number_of(std::string_view text, std::uint64_t seed = 0);

// Whether the name lies inside the folder that it is joined to, and ends in .pdf.
bool is_output_name(std::string_view name);

}  // namespace toji::batch
