#include "engine/chart/region.h"

#include <algorithm>
#include <array>

namespace toji::chart {
namespace {

constexpr std::int64_t one = std::int64_t{1} << 30;

// A stretch of a line by the distance from its foot; empty where to < from.
struct Interval {
  std::int64_t from = 0, to = -1;
  bool empty() const { return to < from; }
};

constexpr std::int64_t dot(Direction a, Direction b) { return (a.x * b.x + a.y * b.y + one / 2) >> 30; }

Interval within_disc(Length radius, Length distance) {
  const std::int64_t r = radius.units(), d = distance.units();
  if (r <= 0 || d >= r || -d >= r) return {};
  const std::int64_t half = square_root(r * r - d * d);
  return {-half, half};
}

// The part of whole where foot + t · slope ≥ offset.
Interval within_plane(const HalfPlane& plane, const Chord& chord, Interval whole) {
  const std::int64_t slope = dot(plane.normal, chord.direction);
  const std::int64_t foot = chord.distance.scaled(dot(plane.normal, clockwise_normal(chord.direction)), one).units();
  const std::int64_t missing = plane.offset.units() - foot;
  if (slope == 0) return missing <= 0 ? whole : Interval{};
  const std::int64_t t = Length::round_div(missing * one, slope);
  return slope > 0 ? Interval{std::max(whole.from, t), whole.to} : Interval{whole.from, std::min(whole.to, t)};
}

std::vector<Interval> joined(std::vector<Interval> parts) {
  std::erase_if(parts, [](const Interval& part) { return part.empty(); });
  std::sort(parts.begin(), parts.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
  std::vector<Interval> result;
  for (const Interval& part : parts) {
    if (!result.empty() && part.from <= result.back().to) {
      result.back().to = std::max(result.back().to, part.to);
    } else {
      result.push_back(part);
    }
  }
  return result;
}

std::vector<Interval> intervals_within(const Region& region, const Chord& chord) {
  const Interval disc = within_disc(region.radius, chord.distance);
  if (!region.any) {
    Interval rest = disc;
    for (const HalfPlane& plane : region.planes) rest = within_plane(plane, chord, rest);
    return joined({rest});
  }
  std::vector<Interval> parts;
  for (const HalfPlane& plane : region.planes) parts.push_back(within_plane(plane, chord, disc));
  return joined(std::move(parts));
}

std::array<Point, 4> corners(const Rect& box) {
  return {{{box.left(), box.top()}, {box.right(), box.top()}, {box.left(), box.bottom()}, {box.right(), box.bottom()}}};
}

}  // namespace

Region sector_region(Length radius, Turn from, Turn to, Length margin) {
  Region region{radius - margin, {}, to - from > full_turn / 2};
  if (to - from >= full_turn) return {region.radius, {}, false};
  region.planes = {{clockwise_normal(direction(from)), margin}, {-clockwise_normal(direction(to)), margin}};
  // Beyond half a turn the sector also holds the half-plane about its bisector.
  if (region.any) region.planes.push_back({direction(from + (to - from) / 2), margin});
  return region;
}

Region box_region(Size size, Length margin) {
  const Length across = size.width / 2 - margin, down = size.height / 2 - margin;
  return {across + down, {{{one, 0}, -across}, {{-one, 0}, -across}, {{0, one}, -down}, {{0, -one}, -down}}, false};
}

bool holds(const Region& region, const Rect& box) {
  const auto points = corners(box);
  const std::int64_t r = region.radius.units();
  const auto in_disc = [r](Point p) { return r > 0 && p.x.units() * p.x.units() + p.y.units() * p.y.units() <= r * r; };
  const auto in_plane = [&points](const HalfPlane& plane) {
    return std::all_of(points.begin(), points.end(),
                       [&plane](Point p) { return along(plane.normal, p) >= plane.offset; });
  };
  if (!std::all_of(points.begin(), points.end(), in_disc)) return false;
  return region.any ? std::any_of(region.planes.begin(), region.planes.end(), in_plane)
                    : std::all_of(region.planes.begin(), region.planes.end(), in_plane);
}

std::vector<Segment> pieces_within(const Region& region, const Chord& chord) {
  const Point foot = at(clockwise_normal(chord.direction), chord.distance);
  std::vector<Segment> pieces;
  for (const Interval& part : intervals_within(region, chord)) {
    pieces.push_back(
        {foot + at(chord.direction, Length::raw(part.from)), foot + at(chord.direction, Length::raw(part.to))});
  }
  return pieces;
}

}  // namespace toji::chart
