#include "engine/flow/group.h"

#include <algorithm>

#include "engine/flow/blocks.h"
#include "engine/flow/measurer.h"
#include "engine/flow/painter.h"

namespace toji::flow {

Fragment measure(const content::GroupBlock& block, Measurer& measurer, const Region& region, const Fit& fit) {
  GroupFragment out{&block, measurer.measure_all(*block.content, region.width, fit)};
  const Length height = total_height(out.content);
  return {{}, height, {}, std::move(out)};
}

Length natural_length(const content::GroupBlock& block, const Fit& fit) {
  return natural_length(*block.content, fit);
}

Says says(const content::GroupBlock& block) { return says(*block.content); }

bool says_same(const content::GroupBlock& a, const content::GroupBlock& b) {
  return says_same(*a.content, *b.content);
}

void GroupFragment::judge(Fragment& self) const {
  for (const Fragment& inner : content) {
    self.left = max(self.left, inner.left);
    self.right = max(self.right, inner.right);
    self.faulty |= inner.faulty;
    self.noted |= inner.noted;
  }
}

void GroupFragment::tell(Reporter& reporter, const Fragment&, const Edges& around) const {
  reporter.settle(content, around);
}

Length GroupFragment::leading() const { return content.empty() ? Length() : leading_of(content.front()); }

Length GroupFragment::least_height(const Fragment& self, Length next) const {
  return source->keep_together ? self.height : flow::least_height(content, next);
}

Split GroupFragment::split(Fragment& self, const Room& room) {
  if (source->keep_together) return Whole().split(self, room);
  Fragments behind = flow::split(content, room);
  Fragments rest;
  if (content.empty() && !behind.empty()) {
    content = std::move(behind);
    rest.push_back(std::move(self));
    return {false, std::move(rest)};
  }
  self.height = total_height(content);
  if (behind.empty()) return {};
  if (!parts) parts = std::make_shared<Parts>();
  const Length height = total_height(behind);
  rest.push_back({{}, height, {}, GroupFragment{source, std::move(behind), parts}});
  return {true, std::move(rest)};
}

void GroupFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId parent) {
  painter.paint(content, at, painter.add_tag(parent, source->role, source->place, parts));
}

}  // namespace toji::flow
