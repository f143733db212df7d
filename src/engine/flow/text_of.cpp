#include "engine/flow/text_of.h"

namespace toji::flow {

std::string text_of(const content::Blocks& blocks) {
  std::string out;
  for (const content::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind)) {
      out += text_of(*paragraph);
    } else if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) {
      out += text_of(*group->content);
    } else if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) {
      out += text_of(*box->content);
    } else if (const auto* table = std::get_if<content::TableBlock>(&block.kind)) {
      for (const content::Row& row : table->rows)
        for (const Shared<content::Cell>& cell : row.cells) out += text_of(*cell->content);
    }
  }
  return out;
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
