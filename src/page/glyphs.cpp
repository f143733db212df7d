#include "page/glyphs.h"

#include <algorithm>
#include <cstring>

namespace toji::page {

Glyphs::Glyphs(std::span<const Glyph> glyphs, std::string_view text)
    : size_(static_cast<std::uint32_t>(glyphs.size())), text_size_(static_cast<std::uint32_t>(text.size())) {
  const std::size_t for_text = (text.size() + sizeof(Glyph) - 1) / sizeof(Glyph);
  block_ = std::make_shared_for_overwrite<Glyph[]>(glyphs.size() + for_text);
  std::copy(glyphs.begin(), glyphs.end(), block_.get());
  if (!text.empty()) std::memcpy(static_cast<void*>(block_.get() + size_), text.data(), text.size());
}

std::span<Glyph> Glyphs::own() {
  if (is_shared()) *this = Glyphs(*this, text());
  return {block_.get(), size_};
}

}  // namespace toji::page
