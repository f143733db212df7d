#include "engine/data_tree/source_text.h"

#include <algorithm>

namespace toji::data_tree {
namespace {

// The characters that begin in these bytes of UTF-8.
std::size_t characters_in(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

SourceText::SourceText(std::string bytes, std::string_view file) : bytes_(std::move(bytes)), file_(file) {
  if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.erase(0, 3);
  line_starts_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
  characters_.push_back(0);
  for (std::size_t at = 0; at + stride <= bytes_.size(); at += stride)
    characters_.push_back(characters_.back() + characters_in(std::string_view(bytes_).substr(at, stride)));
}

std::size_t SourceText::characters_before(std::size_t offset) const {
  const std::size_t whole = offset / stride;
  return characters_[whole] + characters_in(std::string_view(bytes_).substr(whole * stride, offset - whole * stride));
}

Span SourceText::span_at(std::size_t offset) const {
  if (line_starts_.empty()) return {};
  offset = std::min(offset, bytes_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t line = static_cast<std::size_t>(next - line_starts_.begin());
  const std::size_t start = line_starts_[line - 1];
  const std::size_t before = offset - start < stride
                                 ? characters_in(std::string_view(bytes_).substr(start, offset - start))
                                 : characters_before(offset) - characters_before(start);
  return {file_, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(before + 1)};
}

std::size_t SourceText::skip_blanks(std::size_t offset) const {
  while (offset < bytes_.size() && is_blank(bytes_[offset])) ++offset;
  return std::min(offset, bytes_.size());
}

}  // namespace toji::data_tree
