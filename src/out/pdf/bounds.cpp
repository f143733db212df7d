#include "out/pdf/bounds.h"

#include "engine/font/face.h"

namespace toji::pdf {
namespace {

Rect spanning(Point a, Point b) {
  const Point origin{min(a.x, b.x), min(a.y, b.y)};
  return {origin, {max(a.x, b.x) - origin.x, max(a.y, b.y) - origin.y}};
}

Rect grown(const Rect& r, Length by) {
  return {{r.origin.x - by, r.origin.y - by}, {r.size.width + by * 2, r.size.height + by * 2}};
}

Rect bounds(const page::GlyphRun& run) {
  Length advance;
  for (const auto& glyph : run.glyphs) advance += glyph.advance;
  const Point& o = run.origin;
  if (run.vertical) return spanning({o.x - run.size / 2, o.y}, {o.x + run.size / 2, o.y + advance});
  if (run.sideways) {
    return spanning({o.x - run.face->em_box_bottom().at(run.size), o.y},
                    {o.x + run.face->em_box_top().at(run.size), o.y + advance});
  }
  return spanning({o.x, o.y - run.face->em_box_top().at(run.size)},
                  {o.x + advance, o.y + run.face->em_box_bottom().at(run.size)});
}

Rect bounds(const page::FilledRect& shape) { return shape.rect; }

Rect bounds(const page::Line& line) { return grown(spanning(line.from, line.to), line.width / 2); }

Rect bounds(const page::Path& path) {
  if (path.points.empty()) return {};
  Point low = path.points.front(), high = low;
  for (const Point& p : path.points) {
    low = {min(low.x, p.x), min(low.y, p.y)};
    high = {max(high.x, p.x), max(high.y, p.y)};
  }
  return grown(spanning(low, high), path.stroke ? path.stroke_width / 2 : Length());
}

}  // namespace

Rect bounds(const page::FrameItem& item) {
  return std::visit([](const auto& shape) { return bounds(shape); }, item.shape);
}

}  // namespace toji::pdf
