#include "engine/flow/places.h"

#include <algorithm>

namespace toji::flow {

content::Place as_element(content::Place place) {
  if (place.element.known()) place.data = place.element;
  return place;
}

Span place_within(const content::ParagraphBlock& block, std::size_t run, std::size_t offset) {
  Span place = run < block.run_places.size() ? block.run_places[run] : block.place.data;
  std::size_t begin = 0;
  for (const content::PlaceWithin& within : block.places_within) {
    if (within.run != run || within.offset > offset) continue;
    place = within.place;
    begin = within.offset;
  }
  if (!place.known() || run >= block.text.runs.size()) return place;
  const std::string_view before = std::string_view(block.text.runs[run].text).substr(begin, offset - begin);
  if (before.find('\n') != std::string_view::npos) return place;  // what was computed is no line of a file
  place.column += static_cast<std::uint32_t>(
      std::ranges::count_if(before, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
  return place;
}

Span place_of_byte(const content::ParagraphBlock& block, std::size_t byte) {
  for (std::size_t run = 0; run < block.text.runs.size() && run < block.run_places.size(); ++run) {
    const std::size_t size = block.text.runs[run].text.size();
    if (byte < size) return place_within(block, run, byte);
    byte -= size;
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
