#include "engine/chart/pattern.h"

namespace toji::chart {
namespace {

constexpr Length stroke = Length::pt_ratio(8, 10);
constexpr Length pitch = Length::pt_ratio(42, 10);
constexpr Length dot_pitch = Length::pt_ratio(48, 10);
constexpr Length dot_radius = Length::pt_ratio(8, 10);

void append_line(page::Path& path, Point from, Point to) {
  path.verbs.insert(path.verbs.end(), {page::Path::Verb::move, page::Path::Verb::line});
  path.points.insert(path.points.end(), {from, to});
}

void append_stripes(page::Path& path, const Region& region, Point centre, Turn turn, Length distance_apart) {
  const Direction way = direction(turn);
  const std::int64_t most = floor_ratio(max(region.radius, Length()), distance_apart);
  for (std::int64_t i = -most; i <= most; ++i) {
    for (const Segment& piece : pieces_within(region, {way, distance_apart * i}))
      append_line(path, centre + piece.from, centre + piece.to);
  }
}

// Rows of dots half a pitch apart, every second one shifted by half a pitch. A dot is in where its centre is; it is a
// line without length and with round ends, a sixth of a circle's bytes.
void append_dots(page::Path& path, const Region& region, Point centre) {
  const std::int64_t most = floor_ratio(max(region.radius, Length()), dot_pitch / 2);
  for (std::int64_t row = -most; row <= most; ++row) {
    for (std::int64_t column = -most; column <= most; ++column) {
      if ((row + column) % 2 != 0) continue;
      const Point dot{dot_pitch * column / 2, dot_pitch * row / 2};
      if (holds(region, {dot, {}})) append_line(path, centre + dot, centre + dot);
    }
  }
}

}  // namespace

Length pattern_margin(Pattern pattern) {
  if (pattern == Pattern::plain) return {};
  return pattern == Pattern::dots ? dot_radius : stroke / 2;
}

std::optional<page::Path> pattern_path(Pattern pattern, const Region& region, Point centre, page::Color color) {
  page::Path path;
  switch (pattern) {
    case Pattern::plain:
      return std::nullopt;
    case Pattern::stripes:
      append_stripes(path, region, centre, full_turn / 8, pitch);
      break;
    case Pattern::dots:
      append_dots(path, region, centre);
      break;
    case Pattern::cross:
      append_stripes(path, region, centre, 0, pitch);
      append_stripes(path, region, centre, full_turn / 4, pitch);
      break;
  }
  if (path.verbs.empty()) return std::nullopt;
  path.stroke = color;
  path.stroke_width = pattern == Pattern::dots ? dot_radius * 2 : stroke;
  path.round_caps = pattern == Pattern::dots;
  return path;
}

}  // namespace toji::chart
