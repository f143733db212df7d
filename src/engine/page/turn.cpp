#include "engine/page/document.h"

namespace toji::page {
namespace {

struct Turner {
  const QuarterTurn& turn;
  void operator()(GlyphRun& run) const { run.origin = turn(run.origin); }
  void operator()(FilledRect& fill) const { fill.rect = turn(fill.rect); }
  void operator()(Line& line) const {
    line.from = turn(line.from);
    line.to = turn(line.to);
  }
  void operator()(Path& path) const {
    for (Point& point : path.points) point = turn(point);
  }
};

}  // namespace

Point QuarterTurn::operator()(Point p) const {
  return clockwise ? Point{corner.x - p.y, corner.y + p.x} : Point{corner.x + p.y, corner.y - p.x};
}

Rect QuarterTurn::operator()(const Rect& r) const {
  const Point a = (*this)(r.origin), b = (*this)(Point{r.right(), r.bottom()});
  const Point top_left{min(a.x, b.x), min(a.y, b.y)};
  return {top_left, {r.size.height, r.size.width}};
}

void turn(FrameItem& item, const QuarterTurn& by) { std::visit(Turner{by}, item.shape); }

}  // namespace toji::page
