#include "engine/flow/body_area.h"

#include "engine/flow/fragment.h"

namespace toji::flow {

BodyArea body_area(const content::Section& section, const Fragments& header, const Fragments& footer) {
  const content::PageStyle& page = section.page;
  BodyArea area{page.margin.top, page.size.height - page.margin.bottom};
  if (!header.empty()) {
    const Length end = section.header_offset + total_height(header);
    if (end > area.top) area.top = end + line_gap(header.back(), header.back());
  }
  if (!footer.empty()) {
    const Length begin = page.size.height - section.footer_offset - total_height(footer);
    if (begin < area.bottom) area.bottom = begin - line_gap(footer.front(), footer.front());
  }
  return area;
}

}  // namespace toji::flow
