#pragma once
// What came of each item, as lines of tab-separated text: the journal of a run, appended to as items are finished,
// and its report, the same lines in the list's order. Every line stands for itself, so that a journal that was cut off
// anywhere is valid up to its last whole line.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "job/batch/shard.h"

namespace toji::batch {

// The first line: which list it is a report of.
struct Header {
  std::uint32_t items = 0;   // of the whole list
  std::uint64_t digest = 0;  // ListReader::digest
  Shard shard;
  bool operator==(const Header&) const = default;
};

struct Record {
  std::uint32_t number = 0, line = 0;  // of the item; 0 for one of an earlier version of the list
  std::string output;                  // as the list names it
  bool made = false;
  std::uint64_t pages = 0, bytes = 0;
  std::string sha256;  // of the output; empty when it was not made
  std::string inputs;  // the digest of all that the output depends on; empty when that is unknown
  std::optional<std::uint64_t> milliseconds;
  std::string error;  // the first
  bool operator==(const Record&) const = default;
};

// The header and a line with the columns' names.
std::string header_text(const Header&);
// One line with its end.
std::string record_text(const Record&);

// A line without its end; nothing when it is none.
std::optional<Header> parse_header(std::string_view);
std::optional<Record> parse_record(std::string_view);
// The line with the columns' names.
bool is_column_line(std::string_view);

}  // namespace toji::batch
