#include "engine/flow/page_check.h"

#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/page/extent.h"

namespace toji::flow {
namespace {

// By how much the item reaches too far; zero where it does not.
Length off_page(const page::FrameItem& item, const page::Page& page) {
  constexpr Length paper_edge = Length::pt(1);  // half of a border on it is cut away; what is thin may stand there
  constexpr Length rounding = Length::pt_ratio(1, 50);
  const Length by = page::beyond(item, page.size);
  return by > (std::holds_alternative<page::GlyphRun>(item.shape) ? rounding : paper_edge) ? by : Length();
}

}  // namespace

std::optional<Diagnostic> find_off_page(const page::Document& document, std::size_t before,
                                        const content::Place& section) {
  for (const page::Page& page : document.pages) {
    ++before;
    for (const page::FrameItem& item : page.items) {
      const Length by = off_page(item, page);
      if (by == Length()) continue;
      const auto* run = std::get_if<page::GlyphRun>(&item.shape);
      return Diagnostic{Severity::error,
                        run ? &messages::off_page : &messages::ink_off_page,
                        section.data,
                        section.section->sheet,
                        {},
                        {std::to_string(before), in_points(by), run ? std::string(run->text()) : ""}};
    }
  }
  return {};
}

}  // namespace toji::flow
