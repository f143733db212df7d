#pragma once
// The glyphs of a run with their text, as they were composed.
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/narrow_length.h"

namespace toji::page {

struct Glyph {
  std::uint32_t id = 0;
  NarrowLength natural;  // advance by the font at this size and horizontal scale
  NarrowLength advance;  // to the next glyph's origin as composed: natural plus or minus spacing
  NarrowLength dx, dy;   // displacement of the drawing from the pen; dy is positive downwards (turned with the glyph)
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of the text; equal for the later glyphs of one cluster
};

// A range of const Glyph with the text that they stand for: UTF-8, in logical order. A form shows the same label on
// every sheet, so copies share what they hold, which does not change, in one block of memory.
class Glyphs {
 public:
  Glyphs() = default;
  Glyphs(std::span<const Glyph>, std::string_view text);

  const Glyph* begin() const { return data(); }
  const Glyph* end() const { return data() + size_; }
  const Glyph* data() const { return block_.get(); }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Glyph& operator[](std::size_t i) const { return data()[i]; }

  std::string_view text() const { return {reinterpret_cast<const char*>(block_.get() + size_), text_size_}; }

  // Whether another copy holds the same.
  bool is_shared() const { return block_.use_count() > 1; }

 private:
  std::shared_ptr<const Glyph[]> block_;  // the bytes of the text lie behind the glyphs
  std::uint32_t size_ = 0, text_size_ = 0;
};

}  // namespace toji::page
