#include "engine/imposition/steps.h"

namespace toji::imposition {
namespace {

constexpr Length edge_tolerance = Length::pt_ratio(1, 10);

bool at(Length a, Length b) { return max(a, b) - min(a, b) <= edge_tolerance; }

// The rectangle with the sides that lie on the trim's moved to the bleed's.
Rect grown(const Rect& r, const Rect& trim, const Rect& bleed) {
  const Length left = at(r.left(), trim.left()) ? bleed.left() : r.left();
  const Length top = at(r.top(), trim.top()) ? bleed.top() : r.top();
  const Length right = at(r.right(), trim.right()) ? bleed.right() : r.right();
  const Length bottom = at(r.bottom(), trim.bottom()) ? bleed.bottom() : r.bottom();
  return {{left, top}, {right - left, bottom - top}};
}

// Moves what fills the page's edge along with the content back to the edge.
void move(page::FrameItem& item, Length by, Length width) {
  auto* fill = std::get_if<page::FilledRect>(&item.shape);
  if (fill == nullptr) return translate(item, {by, {}});
  const Length left = at(fill->rect.left(), {}) ? Length() : fill->rect.left() + by;
  const Length right = at(fill->rect.right(), width) ? width : fill->rect.right() + by;
  fill->rect = {{left, fill->rect.top()}, {right - left, fill->rect.size.height}};
}

}  // namespace

void shift_from_binding(page::Document& document) {
  if (document.binding.gutter == Length()) return;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    page::Page& page = document.pages[i];
    const Length by = on_right_side(i, document.binding) ? document.binding.gutter : -document.binding.gutter;
    for (page::FrameItem& item : page.items) move(item, by, page.size.width);
  }
  for (page::Destination& place : document.destinations)
    place.position.x +=
        on_right_side(place.page, document.binding) ? document.binding.gutter : -document.binding.gutter;
}

void add_bleed(page::Page& page, Length bleed) {
  const Length margin = bleed + marks_area;
  page.trim = Rect{{margin, margin}, page.size};
  page.bleed = inset(*page.trim, {-bleed, -bleed, -bleed, -bleed});
  page.size = {page.size.width + margin * 2, page.size.height + margin * 2};
  for (page::FrameItem& item : page.items) {
    translate(item, {margin, margin});
    if (auto* fill = std::get_if<page::FilledRect>(&item.shape))
      fill->rect = grown(fill->rect, *page.trim, *page.bleed);
  }
}

}  // namespace toji::imposition
