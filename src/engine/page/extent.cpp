#include "engine/page/extent.h"

#include <memory>
#include <optional>

#include "engine/font/face.h"

namespace toji::page {
namespace {

struct Extent {
  Length left, top, right, bottom;
};

Length greatest(const Extent& e, Size page) {
  return max(max(-e.left, e.right - page.width), max(-e.top, e.bottom - page.height));
}

// Of the advances, and before the last glyph that is more than a blank.
Length advance(const GlyphRun& run) {
  Length out;
  for (const Glyph& glyph : run.glyphs) out += glyph.advance;
  return out;
}

bool is_blank(std::string_view text) { return text == " " || text == "\t" || text == "\u3000" || text == "\u00a0"; }

Length inked_advance(const GlyphRun& run) {
  Length pen, out;
  for (const Glyph& glyph : run.glyphs) {
    pen += glyph.advance;
    if (!is_blank(run.text().substr(glyph.text_begin, glyph.text_end - glyph.text_begin))) out = pen;
  }
  return out;
}

Extent extent_of(const GlyphRun& run, Length along) {
  const Point o = run.origin;
  const Length above = run.face->em_box_top().at(run.size), below = run.size - above;
  if (run.vertical) return {o.x - run.size / 2, o.y, o.x + run.size / 2, o.y + along};
  if (run.sideways) return {o.x - below, o.y, o.x + above, o.y + along};
  return {o.x, o.y - above, o.x + along, o.y + below};
}

// Whether the run lies well within the page, as nearly all do: even with an em above and below its line.
bool is_amid(const GlyphRun& run, Length along, Size page) {
  const Point o = run.origin;
  if (run.vertical || run.sideways || along < Length()) return false;
  return o.x >= Length() && o.x + along <= page.width && o.y >= run.size && o.y + run.size <= page.height;
}

// The point of a cubic Bézier at so many quarters of its way. Its handles may lie far outside of what is drawn.
Point on_curve(const Point* p, std::int64_t quarter) {
  const std::int64_t t = quarter, u = 4 - quarter;
  const std::int64_t a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  const auto mix = [&](Length w, Length x, Length y, Length z) { return (w * a + x * b + y * c + z * d) / 64; };
  return {mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)};
}

struct Beyond {
  Size page;

  Length operator()(const GlyphRun& run) const {
    const Length along = advance(run);
    if (is_amid(run, along, page)) return {};
    const Length all = greatest(extent_of(run, along), page);
    return all <= Length() ? all : greatest(extent_of(run, inked_advance(run)), page);
  }
  Length operator()(const FilledRect& fill) const {
    const Rect& r = fill.rect;
    return greatest({r.left(), r.top(), r.right(), r.bottom()}, page);
  }
  Length operator()(const Line& line) const {
    const Length half = line.width / 2;
    const bool level = line.from.y == line.to.y, upright = line.from.x == line.to.x;
    const Length across = upright ? half : Length(), down = level ? half : Length();
    return greatest({min(line.from.x, line.to.x) - across, min(line.from.y, line.to.y) - down,
                     max(line.from.x, line.to.x) + across, max(line.from.y, line.to.y) + down},
                    page);
  }
  Length operator()(const Path& path) const {
    const Length half = path.stroke ? path.stroke_width / 2 : Length();
    std::optional<Extent> extent;
    const auto take = [&extent](Point p) {
      if (!extent) extent = {p.x, p.y, p.x, p.y};
      extent = {min(extent->left, p.x), min(extent->top, p.y), max(extent->right, p.x), max(extent->bottom, p.y)};
    };
    auto next = path.points.begin();
    for (const Path::Verb verb : path.verbs) {
      if (verb == Path::Verb::close) continue;
      if (verb == Path::Verb::curve) {
        for (const int quarter : {1, 2, 3}) take(on_curve(std::to_address(next - 1), quarter));
        next += 2;
      }
      take(*next++);
    }
    if (!extent) return {};
    return greatest({extent->left - half, extent->top - half, extent->right + half, extent->bottom + half}, page);
  }
};

}  // namespace

Length beyond(const FrameItem& item, Size page) { return std::visit(Beyond{page}, item.shape); }

}  // namespace toji::page
