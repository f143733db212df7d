#pragma once
// Blocks that are one in the structure; parted between and in them, unless it is told to keep together.
#include <memory>

#include "engine/flow/element.h"

namespace toji::flow {

struct GroupFragment {
  const content::GroupBlock* source = nullptr;
  Fragments content;
  std::shared_ptr<Parts> parts = {};  // of one that was split

  void judge(Fragment&) const;
  void tell(Reporter&, const Fragment&, const Edges& around) const;
  Length least_height(const Fragment&, Length next) const;
  Split split(Fragment&, const Room&);
  void paint(Painter&, const Fragment&, Point, page::TagId parent);
  content::Place place() const { return source->place; }
  Length first_line(const Fragment&) const { return flow::first_line(content); }
  Length leading() const;
  bool draws() const { return true; }
};

Fragment measure(const content::GroupBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::GroupBlock&, const Fit&);
Says says(const content::GroupBlock&);
bool says_same(const content::GroupBlock&, const content::GroupBlock&);

}  // namespace toji::flow
