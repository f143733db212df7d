#include "engine/flow/mark.h"

#include "engine/flow/painter.h"

namespace toji::flow {
namespace {

struct PaintMark {
  Painter& painter;
  Point at;

  void operator()(const content::AnchorBlock* anchor) const {
    if (!painter.is_first(anchor)) return;
    painter.add_destination({anchor->name, painter.page_index(), at}, anchor->place);
  }
  void operator()(const content::BookmarkBlock* bookmark) const {
    if (!painter.is_first(bookmark)) return;
    painter.add_destination({bookmark->destination, painter.page_index(), at}, bookmark->place);
    painter.add_outline({bookmark->title, bookmark->depth, bookmark->destination});
  }
  void operator()(const content::PageBreak*) const {}
};

}  // namespace

Fragment measure(const content::AnchorBlock& block, Measurer&, const Region&, const Fit&) {
  return {{}, {}, {}, MarkFragment(&block)};
}
Fragment measure(const content::BookmarkBlock& block, Measurer&, const Region&, const Fit&) {
  return {{}, {}, {}, MarkFragment(&block)};
}
Fragment measure(const content::PageBreak& block, Measurer&, const Region&, const Fit&) {
  return {{}, {}, {}, MarkFragment(&block)};
}
Length natural_length(const content::AnchorBlock&, const Fit&) { return {}; }
Length natural_length(const content::BookmarkBlock&, const Fit&) { return {}; }
Length natural_length(const content::PageBreak&, const Fit&) { return {}; }
Says says(const content::AnchorBlock&) { return Says::unread; }
Says says(const content::BookmarkBlock&) { return Says::unread; }
Says says(const content::PageBreak&) { return Says::unread; }
bool says_same(const content::AnchorBlock& a, const content::AnchorBlock& b) { return a.name == b.name; }
bool says_same(const content::BookmarkBlock& a, const content::BookmarkBlock& b) {
  return a.destination == b.destination;
}
bool says_same(const content::PageBreak&, const content::PageBreak&) { return true; }

void MarkFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId) const {
  std::visit(PaintMark{painter, at}, source);
}

}  // namespace toji::flow
