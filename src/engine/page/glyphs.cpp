#include "engine/page/glyphs.h"

#include <algorithm>
#include <cstring>

namespace toji::page {

Glyphs::Glyphs(std::span<const Glyph> glyphs, std::string_view text)
    : size_(static_cast<std::uint32_t>(glyphs.size())), text_size_(static_cast<std::uint32_t>(text.size())) {
  const std::size_t for_text = (text.size() + sizeof(Glyph) - 1) / sizeof(Glyph);
  const auto block = std::make_shared_for_overwrite<Glyph[]>(glyphs.size() + for_text);
  std::copy(glyphs.begin(), glyphs.end(), block.get());
  if (!text.empty()) std::memcpy(static_cast<void*>(block.get() + size_), text.data(), text.size());
  block_ = block;
}

}  // namespace toji::page
