#include "engine/flow/page_check.h"

#include "engine/page/extent.h"

namespace toji::flow {

std::optional<OffPage> find_off_page(const page::Document& document) {
  constexpr Length paper_edge = Length::pt(1);  // half of a border on it is cut away; what is thin may stand there
  constexpr Length rounding = Length::pt_ratio(1, 50);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const page::Page& page = document.pages[i];
    for (const page::FrameItem& item : page.items) {
      const Length by = page::beyond(item, page.size);
      if (by > (std::holds_alternative<page::GlyphRun>(item.shape) ? rounding : paper_edge))
        return OffPage{i, &item, by};
    }
  }
  return {};
}

}  // namespace toji::flow
