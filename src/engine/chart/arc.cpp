#include "engine/chart/arc.h"

namespace toji::chart {
namespace {

constexpr std::int64_t one = std::int64_t{1} << 30;
constexpr std::int64_t half_pi = 1686629713;  // π/2 in 2^-30

constexpr std::int64_t times(std::int64_t a, std::int64_t b) { return (a * b + one / 2) >> 30; }

// The sums of Taylor for 0 ≤ x ≤ π/4, by Horner; the first term left out is below 2^-29.
constexpr std::int64_t sine(std::int64_t x) {
  const std::int64_t square = times(x, x);
  std::int64_t sum = one;
  for (const std::int64_t n : {110, 72, 42, 20, 6}) sum = one - times(square, sum) / n;
  return times(x, sum);
}

constexpr std::int64_t cosine(std::int64_t x) {
  const std::int64_t square = times(x, x);
  std::int64_t sum = one;
  for (const std::int64_t n : {132, 90, 56, 30, 12, 2}) sum = one - times(square, sum) / n;
  return sum;
}

struct SineCosine {
  std::int64_t sine, cosine;
};

// Of part quarters of a turn, 0 ≤ part ≤ 1 in 2^-30.
constexpr SineCosine of_quarter(std::int64_t part) {
  if (part <= one / 2) return {sine(times(part, half_pi)), cosine(times(part, half_pi))};
  const std::int64_t rest = times(one - part, half_pi);
  return {cosine(rest), sine(rest)};
}

// 4/3 tan(angle/4), the length of a Bézier's handles for an arc of at most a quarter turn and radius 1.
constexpr std::int64_t handle(Turn angle) {
  const SineCosine quarter = of_quarter(angle / 4);
  return quarter.sine * 4 / 3 * one / quarter.cosine;
}

static_assert(full_turn / 4 == one, "a quarter turn is 1 in 2^-30");

void append_curve(page::Path& path, Point centre, Length radius, Turn from, Turn to) {
  const Direction start = direction(from), end = direction(to);
  const Length reach = radius.scaled(handle(to - from), one);
  path.verbs.push_back(page::Path::Verb::curve);
  path.points.push_back(centre + at(start, radius) + at(clockwise_normal(start), reach));
  path.points.push_back(centre + at(end, radius) + at(-clockwise_normal(end), reach));
  path.points.push_back(centre + at(end, radius));
}

void start_at(page::Path& path, Point point, page::Path::Verb verb) {
  path.verbs.push_back(verb);
  path.points.push_back(point);
}

}  // namespace

Direction direction(Turn turn) {
  const Turn within = turn & (full_turn - 1);
  const SineCosine part = of_quarter(within & (one - 1));
  switch (within >> 30) {
    case 0:
      return {part.sine, -part.cosine};
    case 1:
      return {part.cosine, part.sine};
    case 2:
      return {-part.sine, part.cosine};
    default:
      return {-part.cosine, -part.sine};
  }
}

Point at(Direction d, Length distance) { return {distance.scaled(d.x, one), distance.scaled(d.y, one)}; }

std::int64_t square_root(std::int64_t n) {
  if (n <= 0) return 0;
  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1) {
    const std::int64_t next = root | bit;
    if (next <= n / next) root = next;
  }
  return root;
}

void append_arc(page::Path& path, Point centre, Length radius, Turn from, Turn to) {
  const Turn pieces = (to - from + full_turn / 4 - 1) / (full_turn / 4);
  for (Turn i = 0; i < pieces; ++i) {
    append_curve(path, centre, radius, from + (to - from) * i / pieces, from + (to - from) * (i + 1) / pieces);
  }
}

void append_circle(page::Path& path, Point centre, Length radius) { append_sector(path, centre, radius, 0, full_turn); }

void append_sector(page::Path& path, Point centre, Length radius, Turn from, Turn to) {
  const Point start = centre + at(direction(from), radius);
  if (to - from >= full_turn) {
    start_at(path, start, page::Path::Verb::move);
  } else {
    start_at(path, centre, page::Path::Verb::move);
    start_at(path, start, page::Path::Verb::line);
  }
  append_arc(path, centre, radius, from, to);
  path.verbs.push_back(page::Path::Verb::close);
}

}  // namespace toji::chart
