#include "flow/borders.h"

namespace toji::flow {
namespace {

using content::Border;
using content::BorderKind;

bool stronger(const Border& a, const Border& b) {
  if ((a.kind == BorderKind::none) != (b.kind == BorderKind::none)) return b.kind == BorderKind::none;
  return a.width > b.width || (a.width == b.width && a.kind > b.kind);
}

bool alike(const Border& a, const Border& b) { return a.kind == b.kind && a.width == b.width && a.color == b.color; }

void keep_stronger(Border& edge, const Border& border) {
  if (stronger(border, edge)) edge = border;
}

void add_line(Point from, Point to, Length width, page::Color color, std::vector<Length> dash,
              std::vector<page::FrameItem>& out) {
  out.push_back({page::artifact, page::Line{from, to, width, color, std::move(dash)}});
}

Point shifted(Point p, bool horizontal, Length by) { return horizontal ? Point{p.x, p.y + by} : Point{p.x + by, p.y}; }

}  // namespace

void draw_border(const Border& border, Point from, Point to, std::vector<page::FrameItem>& out) {
  if (border.kind == BorderKind::none || border.width <= Length()) return;
  const bool horizontal = from.y == to.y;
  if (border.kind == BorderKind::double_line) {  // two lines and the space between take a third each
    for (const int side : {-1, 1}) {
      const Length by = border.width.scaled(side, 3);
      add_line(shifted(from, horizontal, by), shifted(to, horizontal, by), border.width / 3, border.color, {}, out);
    }
    return;
  }
  std::vector<Length> dash;
  if (border.kind == BorderKind::dashed) dash = {border.width * 4, border.width * 3};
  add_line(from, to, border.width, border.color, std::move(dash), out);
}

void draw_frame(const content::Borders& borders, const Rect& rect, std::vector<page::FrameItem>& out) {
  BorderGrid grid(1, 1);
  grid.add(0, 0, 1, 1, borders);
  grid.draw({rect.left(), rect.right()}, {rect.top(), rect.bottom()}, out);
}

BorderGrid::BorderGrid(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), horizontal_((rows + 1) * columns), vertical_(rows * (columns + 1)) {}

void BorderGrid::add(std::size_t row, std::size_t column, std::size_t rows, std::size_t columns,
                     const content::Borders& borders) {
  for (std::size_t c = column; c < column + columns; ++c) {
    keep_stronger(horizontal(row, c), borders.top);
    keep_stronger(horizontal(row + rows, c), borders.bottom);
  }
  for (std::size_t r = row; r < row + rows; ++r) {
    keep_stronger(vertical(r, column), borders.left);
    keep_stronger(vertical(r, column + columns), borders.right);
  }
}

// Each run of equal edges becomes one line, longer by half its width at both ends so that corners close.
void BorderGrid::draw(const std::vector<Length>& xs, const std::vector<Length>& ys,
                      std::vector<page::FrameItem>& out) const {
  for (std::size_t y = 0; y <= rows_; ++y) {
    for (std::size_t begin = 0; begin < columns_;) {
      const Border& border = horizontal_[y * columns_ + begin];
      std::size_t end = begin + 1;
      while (end < columns_ && alike(horizontal_[y * columns_ + end], border)) ++end;
      const Length half = border.width / 2;
      draw_border(border, {xs[begin] - half, ys[y]}, {xs[end] + half, ys[y]}, out);
      begin = end;
    }
  }
  for (std::size_t x = 0; x <= columns_; ++x) {
    for (std::size_t begin = 0; begin < rows_;) {
      const Border& border = vertical_[begin * (columns_ + 1) + x];
      std::size_t end = begin + 1;
      while (end < rows_ && alike(vertical_[end * (columns_ + 1) + x], border)) ++end;
      const Length half = border.width / 2;
      draw_border(border, {xs[x], ys[begin] - half}, {xs[x], ys[end] + half}, out);
      begin = end;
    }
  }
}

}  // namespace toji::flow
