// Where laid blocks come from.
#include "flow/lay.h"

namespace toji::flow {

content::Place place_of(const LaidBlock& block) {
  if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) return paragraph->source->place;
  if (const auto* box = std::get_if<LaidBox>(&block.kind)) return box->source->place;
  if (const auto* table = std::get_if<LaidTable>(&block.kind)) return table->source->place;
  if (const auto* pie = std::get_if<LaidPie>(&block.kind)) return pie->source->place;
  if (const auto* group = std::get_if<LaidGroup>(&block.kind)) return group->source->place;
  return {};
}

content::Place as_element(content::Place place) {
  if (place.element.known()) place.data = place.element;
  return place;
}

Span place_in(const Span& begin, std::string_view before) {
  Span out = begin;
  for (const char c : before) {
    if (c == '\n') {
      ++out.line;
      out.column = 0;
    } else if (out.column != 0 && (static_cast<unsigned char>(c) & 0xc0) != 0x80) {
      ++out.column;
    }
  }
  return out;
}

Span place_of_byte(const content::ParagraphBlock& block, std::size_t byte) {
  for (std::size_t run = 0; run < block.text.runs.size() && run < block.run_places.size(); ++run) {
    const std::string_view text = block.text.runs[run].text;
    if (byte < text.size()) return place_in(block.run_places[run], text.substr(0, byte));
    byte -= text.size();
  }
  return {};
}

std::string data_of(const content::Place& place) {
  return place.data.known() && place.data.file != place.element.file ? content::to_text(place.data) : "–";
}

content::Place text_place(const content::Blocks& blocks, const content::Place& otherwise) {
  for (const content::Block& block : blocks) {
    const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
    if (paragraph && paragraph->from_data) return paragraph->place;
  }
  return otherwise;
}

}  // namespace toji::flow
