#pragma once
// A part of a disc bounded by straight edges, with the two questions that a chart asks of it: does a box lie in it,
// and which pieces of a straight line do.
#include <optional>
#include <vector>

#include "engine/chart/arc.h"

namespace toji::chart {

// The points p with along(normal, p) ≥ offset.
struct HalfPlane {
  Direction normal;
  Length offset;
};

// The points of the disc about the origin that lie in every half-plane, or, where any is set, in at least one.
struct Region {
  Length radius;
  std::vector<HalfPlane> planes;
  bool any = false;
};

// A sector less a margin along its edges. A margin that leaves nothing gives a region of radius 0 or less.
Region sector_region(Length radius, Turn from, Turn to, Length margin);

// A rectangle about the origin less a margin along its edges.
Region box_region(Size, Length margin);

// Whether the whole box lies in the region (for a region of any: in one of its half-planes).
bool holds(const Region&, const Rect& box);

// A straight line, distance off the origin along clockwise_normal(direction).
struct Chord {
  Direction direction;
  Length distance;
};

struct Segment {
  Point from, to;
};

// The pieces of the line in the region, at most two for a sector.
std::vector<Segment> pieces_within(const Region&, const Chord&);

}  // namespace toji::chart
