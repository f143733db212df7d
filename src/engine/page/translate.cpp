#include "engine/page/document.h"

namespace toji::page {
namespace {

struct Translate {
  Point by;
  void move(Point& p) const { p = {p.x + by.x, p.y + by.y}; }
  void operator()(GlyphRun& run) const { move(run.origin); }
  void operator()(FilledRect& fill) const { move(fill.rect.origin); }
  void operator()(Line& line) const {
    move(line.from);
    move(line.to);
  }
  void operator()(Path& path) const {
    for (Point& point : path.points) move(point);
  }
};

}  // namespace

void translate(FrameItem& item, Point by) { std::visit(Translate{by}, item.shape); }

}  // namespace toji::page
