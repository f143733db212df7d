#pragma once
// Angles and arcs of circles in integers, the same on every machine: the only trigonometry of the program.
#include <cstdint>

#include "engine/page/document.h"

namespace toji::chart {

// An angle clockwise from twelve o'clock, in 2^-32 of a turn.
using Turn = std::int64_t;
inline constexpr Turn full_turn = Turn{1} << 32;

// A vector of length 1 in units of 2^-30; y downwards.
struct Direction {
  std::int64_t x = 0, y = 0;
  constexpr Direction operator-() const { return {-x, -y}; }
  constexpr bool operator==(const Direction&) const = default;
};

// Exact at the quarters, elsewhere within 2^-27. Any angle, also negative or beyond a turn.
Direction direction(Turn);

// A quarter turn clockwise from the direction.
constexpr Direction clockwise_normal(Direction d) { return {-d.y, d.x}; }

// How far the point lies in the direction.
constexpr Length along(Direction d, Point p) { return Length::raw((d.x * p.x.units() + d.y * p.y.units()) >> 30); }

// The point at the distance from the origin.
Point at(Direction, Length distance);

constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

// The square root rounded down; 0 of what is negative.
std::int64_t square_root(std::int64_t);

// Appends the arc about centre from the path's current point, at angle from, clockwise to angle to as Béziers of at
// most a quarter turn; their distance from the circle stays below radius/3600.
void append_arc(page::Path&, Point centre, Length radius, Turn from, Turn to);

// Appends a whole circle as a closed figure.
void append_circle(page::Path&, Point centre, Length radius);

// Appends the sector as a closed figure; a full turn is a circle without a radius drawn.
void append_sector(page::Path&, Point centre, Length radius, Turn from, Turn to);

}  // namespace toji::chart
