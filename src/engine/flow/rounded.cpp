#include "engine/flow/rounded.h"

#include "engine/flow/borders.h"

namespace toji::flow {
namespace {

using content::Border;
using content::BorderKind;
using Verb = page::Path::Verb;

// A Bézier's handles reach so far from the corner to the middle of a quarter of a circle: 1 - 4 (√2 - 1) / 3.
Length handle(Length radius) { return radius.scaled(44'772, 100'000); }

struct Corner {
  Point from, to, corner;  // clockwise
};

// From the upper right corner on.
std::vector<Corner> corners(const Rect& rect, Length r) {
  const Length left = rect.left(), right = rect.right(), top = rect.top(), bottom = rect.bottom();
  return {{{right - r, top}, {right, top + r}, {right, top}},
          {{right, bottom - r}, {right - r, bottom}, {right, bottom}},
          {{left + r, bottom}, {left, bottom - r}, {left, bottom}},
          {{left, top + r}, {left + r, top}, {left, top}}};
}

Point towards(Point corner, Point end, Length radius) {
  const Length h = handle(radius);
  const auto step = [h](Length from, Length to) { return from == to ? Length() : from < to ? h : -h; };
  return {corner.x + step(corner.x, end.x), corner.y + step(corner.y, end.y)};
}

void add_curve(const Corner& corner, Length radius, page::Path& path) {
  path.verbs.push_back(Verb::curve);
  path.points.push_back(towards(corner.corner, corner.from, radius));
  path.points.push_back(towards(corner.corner, corner.to, radius));
  path.points.push_back(corner.to);
}

page::Path outline(const Rect& rect, Length radius) {
  page::Path path;
  const std::vector<Corner> all = corners(rect, radius);
  path.verbs.push_back(Verb::move);
  path.points.push_back(all.back().to);
  for (const Corner& corner : all) {
    path.verbs.push_back(Verb::line);
    path.points.push_back(corner.from);
    add_curve(corner, radius, path);
  }
  path.verbs.push_back(Verb::close);
  return path;
}

void add_stroke(page::Path path, Length width, page::Color color, std::vector<page::FrameItem>& out) {
  path.stroke = color;
  path.stroke_width = width;
  out.push_back({page::artifact, std::move(path)});
}

// Straight sides in whole dashes, corners drawn through.
void add_dashed(const Rect& rect, Length radius, const Border& border, std::vector<page::FrameItem>& out) {
  const Length left = rect.left(), right = rect.right(), top = rect.top(), bottom = rect.bottom();
  draw_border(border, {left + radius, top}, {right - radius, top}, out);
  draw_border(border, {left + radius, bottom}, {right - radius, bottom}, out);
  draw_border(border, {left, top + radius}, {left, bottom - radius}, out);
  draw_border(border, {right, top + radius}, {right, bottom - radius}, out);
  for (const Corner& corner : corners(rect, radius)) {
    page::Path path;
    path.verbs.push_back(Verb::move);
    path.points.push_back(corner.from);
    add_curve(corner, radius, path);
    add_stroke(std::move(path), border.width, border.color, out);
  }
}

}  // namespace

void draw_rounded(const Rect& rect, Length radius, const Border& border, const std::optional<page::Color>& background,
                  std::vector<page::FrameItem>& out) {
  const Length r = min(radius, min(rect.size.width, rect.size.height) / 2);
  if (background) {
    page::Path path = outline(rect, r);
    path.fill = *background;
    out.push_back({page::artifact, std::move(path)});
  }
  if (border.kind == BorderKind::none || border.width <= Length()) return;
  if (border.kind == BorderKind::dashed) return add_dashed(rect, r, border, out);
  if (border.kind == BorderKind::solid) return add_stroke(outline(rect, r), border.width, border.color, out);
  for (const int side : {-1, 1}) {  // of a double line, a third each and the space between
    const Length by = border.width.scaled(side, 3);
    const Rect strand = inset(rect, {by, by, by, by});
    add_stroke(outline(strand, max(r - by, Length())), border.width / 3, border.color, out);
  }
}

}  // namespace toji::flow
