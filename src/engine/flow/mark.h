#pragma once
// What has no extent: places that links and the outline lead to, and the end of a page, which the flow of a section
// obeys (section_flow.cpp) and which stands nowhere else.
#include <variant>

#include "engine/flow/element.h"

namespace toji::flow {

struct MarkFragment : Whole {
  using Source = std::variant<const content::AnchorBlock*, const content::BookmarkBlock*, const content::PageBreak*>;
  explicit MarkFragment(Source block) : source(block) {}
  Source source;

  void paint(Painter&, const Fragment&, Point, page::TagId parent) const;
  content::Place place() const { return {}; }
  bool draws() const { return false; }
};

Fragment measure(const content::AnchorBlock&, Measurer&, const Region&, const Fit&);
Fragment measure(const content::BookmarkBlock&, Measurer&, const Region&, const Fit&);
Fragment measure(const content::PageBreak&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::AnchorBlock&, const Fit&);
Length natural_length(const content::BookmarkBlock&, const Fit&);
Length natural_length(const content::PageBreak&, const Fit&);
Says says(const content::AnchorBlock&);
Says says(const content::BookmarkBlock&);
Says says(const content::PageBreak&);
bool says_same(const content::AnchorBlock&, const content::AnchorBlock&);
bool says_same(const content::BookmarkBlock&, const content::BookmarkBlock&);
bool says_same(const content::PageBreak&, const content::PageBreak&);

}  // namespace toji::flow
