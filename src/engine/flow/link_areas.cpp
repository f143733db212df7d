#include "engine/flow/link_areas.h"

#include <algorithm>

namespace toji::flow {
namespace {

constexpr Length target = Length::pt(18);  // 24 CSS pixels of 1/96 in

// The stretch of at least that length around the same middle, within 0 … most.
void grow(Length& begin, Length& size, Length most) {
  if (size >= target) return;
  begin = max(Length(), min(begin - (target - size) / 2, most - target));
  size = target;
}

bool meet(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

bool same_place(const page::Link& a, const page::Link& b) { return a.destination == b.destination; }

}  // namespace

void grow_links(std::vector<page::Link>& links, Size page) {
  for (page::Link& link : links) {
    Rect area = link.area;
    grow(area.origin.x, area.size.width, page.width);
    grow(area.origin.y, area.size.height, page.height);
    if (area == link.area) continue;
    const bool free = std::ranges::none_of(
        links, [&](const page::Link& other) { return !same_place(link, other) && meet(area, other.area); });
    if (free) link.area = area;
  }
}

}  // namespace toji::flow
