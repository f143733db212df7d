#include "data_tree/source_text.h"

#include <algorithm>

namespace toji::data_tree {

SourceText::SourceText(std::string bytes, std::string_view file) : bytes_(std::move(bytes)), file_(file) {
  if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.erase(0, 3);
  line_starts_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

Span SourceText::span_at(std::size_t offset) const {
  if (line_starts_.empty()) return {};
  offset = std::min(offset, bytes_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t line = static_cast<std::size_t>(next - line_starts_.begin());
  std::uint32_t column = 1;
  for (std::size_t i = line_starts_[line - 1]; i < offset; ++i)
    if ((static_cast<unsigned char>(bytes_[i]) & 0xC0) != 0x80) ++column;
  return {file_, static_cast<std::uint32_t>(line), column};
}

std::size_t SourceText::skip_blanks(std::size_t offset) const {
  while (offset < bytes_.size() && is_blank(bytes_[offset])) ++offset;
  return std::min(offset, bytes_.size());
}

}  // namespace toji::data_tree
