#include "engine/typeset/line_breaker.h"

namespace toji::typeset {

Widths::Widths(const std::vector<Cluster>& items, const Spacing& spacing, Room& room)
    : items_(items), spacing_(spacing), gaps_(room.gaps), pens_(room.pens) {
  gaps_.clear();
  pens_.clear();
  gaps_.reserve(items.size());
  pens_.reserve(items.size() + 1);
  Length pen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    pens_.push_back(pen);
    bool inside = i + 1 < items.size() && !items[i + 1].merged;
    gaps_.push_back(inside ? spacing.natural(items[i], items[i + 1]) : Length());
    pen += items[i].advance + gaps_.back();
  }
  pens_.push_back(pen);
}

std::size_t Widths::visible_end(std::size_t begin, std::size_t end) const {
  while (end > begin && is_trailing(items_[end - 1])) --end;
  return end;
}

Length Widths::of_line(std::size_t begin, std::size_t end) const {
  end = visible_end(begin, end);
  if (begin == end) return {};
  Length between = pens_[end] - gaps_[end - 1] - pens_[begin];
  return between + spacing_.at_start(items_[begin]) + spacing_.at_end(items_[end - 1]);
}

Length Widths::shrinkable(std::size_t begin, std::size_t end) const {
  Length all;
  end = visible_end(begin, end);
  if (end > begin) all += spacing_.shrink_at_end(items_[end - 1]);
  for (std::size_t i = begin; i + 1 < end; ++i) all += spacing_.shrink(items_[i], items_[i + 1]).amount;
  return all;
}

}  // namespace toji::typeset
