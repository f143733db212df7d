#include "engine/flow/page_facts.h"

#include <algorithm>

#include "engine/content/walk.h"

namespace toji::flow {

using content::PageRange;
using content::PageValue;

bool asks_for_pages(const content::Blocks& blocks) {
  return std::ranges::any_of(blocks, [](const content::Block& block) {
    const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
    return (paragraph && !paragraph->page_values.empty()) || content::any_content(block, asks_for_pages);
  });
}

std::size_t number_of(const PageValue& value, const PageFacts& facts) {
  const bool section = value.of == PageRange::section;
  if (value.kind == PageValue::Kind::count) return section ? facts.of_section : facts.of_document;
  if (!value.of) return static_cast<std::size_t>(facts.label.number);
  return section ? facts.in_section : facts.in_document;
}

std::optional<std::string> text_of(const PageValue& value, const PageFacts& facts) {
  const bool roman = !value.of && facts.label.style == page::PageLabel::Style::lower_roman;
  const Numerals numerals = value.numerals.value_or(roman ? Numerals::roman : Numerals::decimal);
  return in_numerals(static_cast<std::int64_t>(number_of(value, facts)), numerals);
}

}  // namespace toji::flow
