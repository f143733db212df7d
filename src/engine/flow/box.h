#pragma once
// A frame around blocks. One that is higher than a page is parted with what is in it, and each part is framed; one of
// a given height, and one whose lines run in another direction, stands whole.
#include <memory>

#include "engine/flow/element.h"

namespace toji::flow {

struct BoxFragment {
  const content::BoxBlock* source = nullptr;
  Fragments content;
  Length width, content_height;
  Length line_length = {};            // of turned content
  std::shared_ptr<Parts> parts = {};  // of one that was split

  void judge(Fragment&) const;
  void tell(Reporter&, const Fragment&, const Edges& around) const;
  Length least_height(const Fragment&, Length next) const;
  Split split(Fragment&, const Room&);
  void paint(Painter&, const Fragment&, Point, page::TagId parent);
  content::Place place() const { return source->place; }
  Length first_line(const Fragment&) const;
  Length leading() const { return {}; }
  bool draws() const { return true; }
};

Fragment measure(const content::BoxBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::BoxBlock&, const Fit&);
Says says(const content::BoxBlock&);
bool says_same(const content::BoxBlock&, const content::BoxBlock&);

}  // namespace toji::flow
