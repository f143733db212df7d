#include "engine/flow/text_of.h"

#include <algorithm>

#include "engine/content/walk.h"

namespace toji::flow {

std::string text_of(const content::Blocks& blocks) {
  std::string out;
  for (const content::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind)) out += text_of(*paragraph);
    content::for_each_content(block, [&out](const content::Blocks& inner) { out += text_of(inner); });
  }
  return out;
}

std::size_t characters_in(const content::Blocks& blocks) {
  const std::string text = text_of(blocks);
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80 && c != '\n'; }));
}

std::string beginning(std::string_view text) {
  constexpr std::size_t most = 20;
  std::string out;
  std::size_t count = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    if (begins && ++count > most) return out + "…";
    if (c != '\n') out += c;
  }
  return out;
}

}  // namespace toji::flow
