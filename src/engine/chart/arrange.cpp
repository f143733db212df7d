#include "engine/chart/arrange.h"

#include <algorithm>

#include "engine/chart/outside.h"

namespace toji::chart {
namespace {

constexpr Length label_margin = Length::pt(1);  // of a label inside from its sector's edges

Rect box_about(Point middle, Size size) { return {{middle.x - size.width / 2, middle.y - size.height / 2}, size}; }

// The box on the sector's bisector nearest to 5/8 of the radius; in the middle of a whole circle.
std::optional<Rect> place_inside(const Sector& sector, Size size, Length radius) {
  const Region region = sector_region(radius, sector.from, sector.to, label_margin);
  if (region.planes.empty() && holds(region, box_about({}, size))) return box_about({}, size);
  const Direction d = direction(sector.middle());
  for (int i = 0; i < 32; ++i) {
    const int step = 40 + (i % 2 == 0 ? i : -i - 1);  // of 64: 40, 38, 42, 36, …
    const Rect box = box_about(at(d, radius.scaled(step, 64)), size);
    if (holds(region, box)) return box;
  }
  return std::nullopt;
}

// The labels left over from inside, those of one crowd next to each other: they begin after the widest gap.
std::vector<std::size_t> in_order(const std::vector<Sector>& sectors, const std::vector<std::size_t>& outside) {
  std::size_t first = 0;
  Turn widest = -1;
  for (std::size_t i = 0; i < outside.size(); ++i) {
    const Turn before = i == 0 ? sectors[outside.back()].middle() - full_turn : sectors[outside[i - 1]].middle();
    const Turn gap = sectors[outside[i]].middle() - before;
    if (gap > widest) {
      widest = gap;
      first = i;
    }
  }
  std::vector<std::size_t> order(outside);
  std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first), order.end());
  return order;
}

bool place_around(Arrangement& result, const std::vector<std::size_t>& outside, const std::vector<Size>& labels,
                  const std::optional<Rect>& bounds) {
  const std::vector<std::size_t> order = in_order(result.sectors, outside);
  std::vector<OutsideLabel> wanted;
  for (const std::size_t i : order) {
    const Sector& sector = result.sectors[i];
    const bool wrapped = i < order.front();
    wanted.push_back({sector.middle() + (wrapped ? full_turn : 0), labels[sector.slice]});
  }
  const auto places = place_outside(wanted, result.radius, bounds);
  if (!places) return false;
  for (std::size_t i = 0; i < order.size(); ++i) {
    result.labels.push_back({result.sectors[order[i]].slice, (*places)[i].box, (*places)[i].leader});
  }
  return true;
}

void measure_extent(Arrangement& arrangement) {
  Length across = arrangement.radius, above = arrangement.radius, below = arrangement.radius;
  for (const PlacedLabel& label : arrangement.labels) {
    across = max(across, max(-label.box.left(), label.box.right()));
    above = max(above, -label.box.top());
    below = max(below, label.box.bottom());
  }
  arrangement.half_extent = {across, max(above, below)};
  arrangement.below = below;
}

// Without the labels, of which there are more than any ring holds.
Arrangement bare(const std::vector<Slice>& slices, Length radius) {
  Arrangement out{radius, sectors_of(slices), {}, {}, {}};
  measure_extent(out);
  return out;
}

bool fits(Size half_extent, Size area) {
  return half_extent.width * 2 <= area.width && half_extent.height * 2 <= area.height;
}

}  // namespace

std::vector<Sector> sectors_of(const std::vector<Slice>& slices) {
  std::int64_t total = 0;
  for (const Slice& slice : slices) total += std::max<std::int64_t>(slice.value, 0);
  int shift = 0;  // keeps value × turn within 63 bits
  while ((total >> shift) >= full_turn / 2) ++shift;
  std::vector<Sector> sectors;
  std::int64_t before = 0;
  for (std::size_t i = 0; i < slices.size(); ++i) {
    if (slices[i].value <= 0) continue;
    const std::int64_t after = before + slices[i].value;
    const auto turn = [total, shift](std::int64_t sum) { return (sum >> shift) * full_turn / (total >> shift); };
    sectors.push_back({i, turn(before), turn(after)});
    before = after;
  }
  return sectors;
}

std::optional<Arrangement> arrange(const std::vector<Slice>& slices, const std::vector<Size>& labels, Length radius,
                                   const std::optional<Rect>& bounds) {
  Arrangement result{radius, sectors_of(slices), {}, {}, {}};
  std::vector<std::size_t> outside;
  for (std::size_t i = 0; i < result.sectors.size(); ++i) {
    const Sector& sector = result.sectors[i];
    if (labels[sector.slice] == Size()) continue;
    if (const auto box = place_inside(sector, labels[sector.slice], radius)) {
      result.labels.push_back({sector.slice, *box, std::nullopt});
    } else {
      outside.push_back(i);
    }
  }
  if (!outside.empty() && !place_around(result, outside, labels, bounds)) return std::nullopt;
  measure_extent(result);
  return result;
}

Arrangement arrange_within(const std::vector<Slice>& slices, const std::vector<Size>& labels, Length radius,
                           Size area) {
  const std::optional<Arrangement> loose = arrange(slices, labels, radius, std::nullopt);
  return arrange_within(slices, labels, radius, area, loose ? &*loose : nullptr);
}

Arrangement arrange_within(const std::vector<Slice>& slices, const std::vector<Size>& labels, Length radius, Size area,
                           const Arrangement* loose) {
  if (!loose) return bare(slices, radius);
  if (fits(loose->half_extent, area)) return *loose;
  const Rect bounds{{-(area.width / 2), -(area.height / 2)}, area};
  for (int percent = 100; percent >= 20; percent -= 8) {
    const Length smaller = radius.scaled(percent, 100);
    if (!fits({smaller, smaller}, area)) continue;
    if (auto tight = arrange(slices, labels, smaller, bounds)) return *std::move(tight);
  }
  return *loose;
}

}  // namespace toji::chart
