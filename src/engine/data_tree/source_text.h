#pragma once
// The bytes of one file and the way from an offset in them to line and column.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace toji::data_tree {

class SourceText {
 public:
  SourceText() = default;
  // A byte order mark at the start of UTF-8 is dropped. file must outlive every Span taken from here.
  SourceText(std::string bytes, std::string_view file);

  const std::string& bytes() const { return bytes_; }
  std::string_view file() const { return file_; }
  // Columns count characters; an offset past the end is the end.
  Span span_at(std::size_t offset) const;
  // The first byte at or after offset that is not an XML blank; the end if there is none.
  std::size_t skip_blanks(std::size_t offset) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string bytes_;
  std::string_view file_;
  std::vector<std::size_t> line_starts_;
  // Characters before each so many bytes, since a file may be one long line.
  static constexpr std::size_t stride = 4096;
  std::vector<std::size_t> characters_;
};

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace toji::data_tree
