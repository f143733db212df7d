#include "out/pdf/frames.h"

#include <algorithm>

#include "base/hash.h"

namespace toji::pdf {
namespace {

using Items = Frames::Items;

constexpr std::size_t fewest_shapes = 8;  // a reference takes about as many bytes as two lines

class Hash {
 public:
  void add(std::uint64_t value) { hash_ = mixed(hash_, value); }
  void add(Length length) { add(static_cast<std::uint64_t>(length.units())); }
  void add(Point point) { add(point.x), add(point.y); }

  void operator()(const page::GlyphRun&) {}
  void operator()(const page::FilledRect& fill) {
    add(fill.rect.origin), add(Point{fill.rect.right(), fill.rect.bottom()});
  }
  void operator()(const page::Line& line) { add(line.from), add(line.to); }
  void operator()(const page::Path& path) {
    for (const Point& point : path.points) add(point);
  }

  std::size_t value() const { return hash_ ^ hash_ >> 32; }

 private:
  std::uint64_t hash_ = 0;
};

// Of where the shapes lie; what they look like is left to the comparison.
std::size_t hash_of(Items items) {
  Hash hash;
  for (const page::FrameItem& item : items) std::visit(hash, item.shape);
  return hash.value();
}

struct SameShape {
  bool operator()(const page::GlyphRun&, const page::GlyphRun&) const { return false; }
  template <typename Shape>
  bool operator()(const Shape& a, const Shape& b) const {
    return a == b;
  }
  template <typename One, typename Other>
  bool operator()(const One&, const Other&) const {
    return false;
  }
};

bool same(Items a, Items b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& one, const auto& other) { return std::visit(SameShape(), one.shape, other.shape); });
}

}  // namespace

bool Frames::is_frame(Items items) {
  return items.size() >= fewest_shapes && items.front().tag == page::artifact &&
         std::none_of(items.begin(), items.end(),
                      [](const auto& item) { return std::holds_alternative<page::GlyphRun>(item.shape); });
}

Items Frames::items_of(const Known& frame) const {
  return Items(document_->pages[frame.page].items).subspan(frame.begin, frame.end - frame.begin);
}

// Of the frame that is the same, on a page of the same size: heights are counted from the page's foot, and a form
// XObject is clipped to its BBox, which is the page.
Frames::Id Frames::id_of(const Known& frame) {
  const Size size = document_->pages[frame.page].size;
  const auto [begin, end] = by_hash_.equal_range(frame.hash);
  const auto found = std::find_if(begin, end, [&](const auto& entry) {
    const Known& other = known_[entry.second];
    return document_->pages[other.page].size == size && same(items_of(other), items_of(frame));
  });
  if (found != end) return found->second;
  const Id id = static_cast<Id>(known_.size());
  known_.push_back(frame);
  known_.back().times = 0;
  by_hash_.emplace(frame.hash, id);
  return id;
}

void Frames::note(std::size_t page, Items items) {
  const auto begin = static_cast<std::size_t>(items.data() - document_->pages[page].items.data());
  const Id id = id_of({hash_of(items), page, begin, begin + items.size(), 0, {}});
  ++known_[id].times;
  uses_.push_back({page, id});
}

void Frames::add(const Frames& later) {
  std::vector<Id> ids;
  for (const Known& frame : later.known_) {
    ids.push_back(id_of(frame));
    known_[ids.back()].times += frame.times;
  }
  for (const Use& use : later.uses_) uses_.push_back({use.page, ids[use.frame]});
}

void Frames::assign() {
  std::size_t next = 0;
  for (Known& frame : known_)
    if (frame.times > 1) frame.number = next++;
}

std::vector<Frames::Numbered> Frames::numbered() const {
  std::vector<Numbered> all;
  for (const Known& frame : known_)
    if (frame.number) all.push_back({frame.page, items_of(frame)});
  return all;
}

std::vector<std::optional<std::size_t>> Frames::on_page(std::size_t page) const {
  const auto [begin, end] = std::equal_range(uses_.begin(), uses_.end(), Use{page, 0},
                                             [](const Use& a, const Use& b) { return a.page < b.page; });
  std::vector<std::optional<std::size_t>> numbers;
  for (auto use = begin; use != end; ++use) numbers.push_back(known_[use->frame].number);
  return numbers;
}

}  // namespace toji::pdf
