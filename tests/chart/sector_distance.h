#pragma once
// The geometry of sectors in floating point, by another way than the program's: what the tests judge by.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/chart/arc.h"

namespace toji::chart {

inline double in_points(Length length) { return static_cast<double>(length.units()) / 65536; }

// The distance of a point from the ray at the angle.
inline double distance_to_ray(double x, double y, double radius, Turn turn) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(turn) / static_cast<double>(full_turn);
  const double ux = std::sin(angle), uy = -std::cos(angle);
  const double along = std::clamp(x * ux + y * uy, 0.0, radius);
  return std::hypot(x - along * ux, y - along * uy);
}

// How deep in the sector the point lies, in points; negative outside.
inline double distance_to_edge(Point p, double radius, Turn from, Turn to) {
  const double x = in_points(p.x), y = in_points(p.y);
  const double rim = radius - std::hypot(x, y);
  if (to - from >= full_turn) return rim;
  double angle =
      std::atan2(x, -y) / (2 * std::numbers::pi) - static_cast<double>(from) / static_cast<double>(full_turn);
  angle -= std::floor(angle);
  const double edge = std::min(distance_to_ray(x, y, radius, from), distance_to_ray(x, y, radius, to));
  const bool within = angle * static_cast<double>(full_turn) <= static_cast<double>(to - from);
  return within ? std::min(rim, edge) : -edge;
}

}  // namespace toji::chart
