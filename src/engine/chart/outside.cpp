#include "engine/chart/outside.h"

#include <algorithm>

#include "engine/chart/spread.h"

namespace toji::chart {
namespace {

constexpr Length shortest_leader = Length::pt(5);
constexpr Length clearance = Length::pt_ratio(3, 2);  // between boxes, and of a box from disc and leaders
constexpr Turn angle_step = full_turn / 120;
constexpr std::int64_t most_angle_steps = 35;
constexpr Length distance_step = Length::pt(3);
constexpr std::int64_t most_distance_steps = 80;
constexpr int most_tries = 2000;  // on one ring
constexpr int most_rings = 40;

constexpr Rect grown(const Rect& r, Length by) { return inset(r, {-by, -by, -by, -by}); }

bool overlap(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

bool contains(const Rect& outer, const Rect& inner) {
  return outer.left() <= inner.left() && inner.right() <= outer.right() && outer.top() <= inner.top() &&
         inner.bottom() <= outer.bottom();
}

std::int64_t product(Point a, Point b) { return a.x.units() * b.x.units() + a.y.units() * b.y.units(); }

// Above 0 where c lies clockwise of the way from a to b.
std::int64_t turn_of(Point a, Point b, Point c) {
  const Point u = b - a, v = c - a;
  return u.x.units() * v.y.units() - u.y.units() * v.x.units();
}

bool cross(const Segment& a, const Segment& b) {
  return (turn_of(a.from, a.to, b.from) > 0) != (turn_of(a.from, a.to, b.to) > 0) &&
         (turn_of(b.from, b.to, a.from) > 0) != (turn_of(b.from, b.to, a.to) > 0);
}

// By separating axes: the two of the box and the segment's normal.
bool cross(const Segment& s, const Rect& box) {
  const Rect hull{{min(s.from.x, s.to.x), min(s.from.y, s.to.y)},
                  {max(s.from.x, s.to.x) - min(s.from.x, s.to.x), max(s.from.y, s.to.y) - min(s.from.y, s.to.y)}};
  if (!(hull.left() <= box.right() && box.left() <= hull.right() && hull.top() <= box.bottom() &&
        box.top() <= hull.bottom())) {
    return false;
  }
  const auto [low, high] = std::minmax(
      {turn_of(s.from, s.to, box.origin), turn_of(s.from, s.to, {box.right(), box.top()}),
       turn_of(s.from, s.to, {box.left(), box.bottom()}), turn_of(s.from, s.to, {box.right(), box.bottom()})});
  return low <= 0 && high >= 0;
}

bool clear_of_disc(const Rect& box, Length radius) {
  const Point nearest{max(box.left(), min(box.right(), Length())), max(box.top(), min(box.bottom(), Length()))};
  const std::int64_t reach = (radius + clearance).units();
  return product(nearest, nearest) >= reach * reach;
}

// The box that the direction meets first with the point of its edge that looks towards the origin: corner to
// diagonal directions, the middle of an edge to upright and level ones.
Rect box_beyond(Point end, Direction d, Size size) {
  const std::int64_t longest = std::max(std::abs(d.x), std::abs(d.y));
  const Point middle = end + Point{(size.width / 2).scaled(d.x, longest), (size.height / 2).scaled(d.y, longest)};
  return {{middle.x - size.width / 2, middle.y - size.height / 2}, size};
}

class Search {
 public:
  Search(const std::vector<OutsideLabel>& labels, Length radius, Length ring, const std::optional<Rect>& bounds)
      : labels_(labels), radius_(radius), ring_(ring), bounds_(bounds), spread_(spread(labels, ring)) {}

  bool wraps_around() const { return spread_.back() - spread_.front() >= full_turn; }

  bool place_from(std::size_t i) {
    if (i == labels_.size()) return true;
    for (std::int64_t cost = 0; cost <= most_angle_steps + most_distance_steps; ++cost) {
      for (std::int64_t aside = std::max<std::int64_t>(0, cost - most_distance_steps);
           aside <= std::min(cost, most_angle_steps); ++aside) {
        if (try_at(i, aside, cost - aside) || (aside != 0 && try_at(i, -aside, cost - aside))) return true;
        if (tries_ > most_tries) return false;
      }
    }
    return false;
  }

  std::vector<OutsidePlace> places;

 private:
  bool try_at(std::size_t i, std::int64_t aside, std::int64_t away) {
    ++tries_;
    const Direction d = direction(spread_[i] + aside * angle_step);
    const Point end = at(d, ring_ + distance_step * away);
    const OutsidePlace place{box_beyond(end, d, labels_[i].size), {at(direction(labels_[i].middle), radius_), end}};
    if (!fits(place)) return false;
    places.push_back(place);
    if (place_from(i + 1)) return true;
    places.pop_back();
    return false;
  }

  bool fits(const OutsidePlace& place) const {
    if (bounds_ && !contains(*bounds_, place.box)) return false;
    if (!clear_of_disc(place.box, radius_)) return false;
    // A line from the rim stays outside the disc while it does not turn inwards.
    if (product(place.leader.to - place.leader.from, place.leader.from) < 0) return false;
    return std::none_of(places.begin(), places.end(), [&place](const OutsidePlace& other) {
      return overlap(grown(place.box, clearance), other.box) || cross(place.leader, grown(other.box, clearance)) ||
             cross(other.leader, grown(place.box, clearance)) || cross(place.leader, other.leader);
    });
  }

  const std::vector<OutsideLabel>& labels_;
  Length radius_, ring_;
  std::optional<Rect> bounds_;
  std::vector<Turn> spread_;
  int tries_ = 0;
};

// Whether the bounds end before the ring, also at their corners.
bool beyond(Length ring, const std::optional<Rect>& bounds) {
  return bounds && ring > max(-bounds->left(), bounds->right()) + max(-bounds->top(), bounds->bottom());
}

}  // namespace

std::optional<std::vector<OutsidePlace>> place_outside(const std::vector<OutsideLabel>& labels, Length radius,
                                                       const std::optional<Rect>& bounds) {
  if (labels.empty()) return std::vector<OutsidePlace>();
  // On a wider ring there is more room: leaders grow longer until all labels have theirs.
  Length leader = shortest_leader;
  for (int i = 0; i < most_rings && !beyond(radius + leader, bounds); ++i, leader = leader.scaled(5, 4)) {
    Search search(labels, radius, radius + leader, bounds);
    if (!search.wraps_around() && search.place_from(0)) return std::move(search.places);
  }
  return std::nullopt;
}

}  // namespace toji::chart
