#pragma once
// Points, sizes and rectangles; x to the right, y downwards from the page's top left.
#include "base/length.h"

namespace toji {

struct Point {
  Length x, y;
  constexpr bool operator==(const Point&) const = default;
};

struct Size {
  Length width, height;
  constexpr bool operator==(const Size&) const = default;
};

struct Rect {
  Point origin;  // top left corner
  Size size;
  constexpr Length left() const { return origin.x; }
  constexpr Length top() const { return origin.y; }
  constexpr Length right() const { return origin.x + size.width; }
  constexpr Length bottom() const { return origin.y + size.height; }
  constexpr bool operator==(const Rect&) const = default;
};

struct Edges {
  Length top, right, bottom, left;
  constexpr Length horizontal() const { return left + right; }
  constexpr Length vertical() const { return top + bottom; }
};

constexpr Rect inset(const Rect& r, const Edges& e) {
  return {{r.origin.x + e.left, r.origin.y + e.top},
          {r.size.width - e.horizontal(), r.size.height - e.vertical()}};
}

}  // namespace toji
