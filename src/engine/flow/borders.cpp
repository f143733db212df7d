#include "engine/flow/borders.h"

namespace toji::flow {
namespace {

using content::Border;
using content::BorderKind;

const Border no_border;

bool stronger(const Border& a, const Border& b) {
  if ((a.kind == BorderKind::none) != (b.kind == BorderKind::none)) return b.kind == BorderKind::none;
  return a.width > b.width || (a.width == b.width && a.kind > b.kind);
}

bool alike(const Border& a, const Border& b) { return a.kind == b.kind && a.width == b.width && a.color == b.color; }
bool drawn(const Border& border) { return border.kind != BorderKind::none && border.width > Length(); }
bool is_double(const Border& border) { return drawn(border) && border.kind == BorderKind::double_line; }
Length width_of(const Border& border) { return drawn(border) ? border.width : Length(); }

void keep_stronger(Border& edge, const Border& border) {
  if (stronger(border, edge)) edge = border;
}

// Of a double line, two lines and the space between take a third each.
Length strand_offset(const Border& border, int side) { return border.width.scaled(side, 3); }
// From a double line's axis to the inner side of its strands.
Length inner_edge(const Border& border) { return border.width / 6; }

// Dashes of four widths with spaces of about three, so that the line begins and ends with a whole dash. A line that has
// no room for two dashes and a space between them is drawn whole.
std::vector<Length> dashes(Length width, Length length) {
  const Length on = width * 4, off = width * 3;
  const std::int64_t spaces = (length - on + (on + off) / 2).units() / (on + off).units();
  if (spaces < 1 || length <= on * (spaces + 1)) return {};
  return {on, (length - on * (spaces + 1)) / spaces};
}

// Rounded down; the differences of two points on a page are far below 2^31 units.
Length distance(Point from, Point to) {
  const Length across = max(from.x - to.x, to.x - from.x), down = max(from.y - to.y, to.y - from.y);
  if (across == Length()) return down;
  if (down == Length()) return across;
  const std::int64_t square = across.units() * across.units() + down.units() * down.units();
  std::int64_t root = (across + down).units();  // Newton's method from above
  for (std::int64_t next = root; (next = (root + square / root) / 2) < root;) root = next;
  return Length::raw(root);
}

Point shifted(Point p, bool horizontal, Length by) { return horizontal ? Point{p.x, p.y + by} : Point{p.x + by, p.y}; }

void add_line(const Border& border, Length width, Point from, Point to, std::vector<page::FrameItem>& out) {
  std::vector<Length> dash;
  if (border.kind == BorderKind::dashed) dash = dashes(width, distance(from, to));
  out.push_back({page::artifact, page::Line{from, to, width, border.color, std::move(dash)}});
}

// How far from a point of the grid a single line begins; negative where it goes beyond to close a corner.
Length single_start(const Border& border, const Border& opposite, const Border& low, const Border& high) {
  if (drawn(opposite)) return {};
  if (is_double(low) && is_double(high)) return min(inner_edge(low), inner_edge(high));
  const Length across = max(width_of(low), width_of(high));
  const Border& widest = width_of(low) == across ? low : high;
  if (border.kind == BorderKind::dashed && widest.kind == BorderKind::solid) return {};
  return -(across / 2);
}

// The same of one strand of a double line: it turns into the strand of a double line on its own side, goes straight on
// where nothing stands there, and at a corner runs round the outside.
Length strand_start(const Border& opposite, const Border& near, const Border& far) {
  if (is_double(near)) return inner_edge(near);
  if (drawn(near) || drawn(opposite)) return {};
  return -(width_of(far) / 2);
}

}  // namespace

void draw_border(const Border& border, Point from, Point to, std::vector<page::FrameItem>& out) {
  if (!drawn(border)) return;
  const bool horizontal = from.y == to.y;
  if (!is_double(border)) return add_line(border, border.width, from, to, out);
  for (const int side : {-1, 1}) {
    const Length by = strand_offset(border, side);
    add_line(border, border.width / 3, shifted(from, horizontal, by), shifted(to, horizontal, by), out);
  }
}

void draw_frame(const content::Borders& borders, const Rect& rect, std::vector<page::FrameItem>& out) {
  BorderGrid grid(1, 1);
  grid.add(0, 0, 1, 1, borders);
  grid.draw({rect.left(), rect.right()}, {rect.top(), rect.bottom()}, out);
}

// The lines of one direction: where their points lie, and where each line lies across.
struct BorderGrid::Lines {
  bool horizontal;
  const std::vector<Length>&along, &across;
  Point at(std::size_t line, Length position) const {
    return horizontal ? Point{position, across[line]} : Point{across[line], position};
  }
};

BorderGrid::BorderGrid(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), horizontal_((rows + 1) * columns), vertical_(rows * (columns + 1)) {}

const Border& BorderGrid::horizontal(std::size_t y, std::size_t column) const {
  return y <= rows_ && column < columns_ ? horizontal_[y * columns_ + column] : no_border;
}

const Border& BorderGrid::vertical(std::size_t row, std::size_t x) const {
  return row < rows_ && x <= columns_ ? vertical_[row * (columns_ + 1) + x] : no_border;
}

// Positions before the first are beyond the last, too: unsigned wraps.
BorderGrid::Joint BorderGrid::joint(bool is_horizontal, std::size_t line, std::size_t point) const {
  const std::size_t y = is_horizontal ? line : point, x = is_horizontal ? point : line;
  const Border &left = horizontal(y, x - 1), &right = horizontal(y, x);
  const Border &up = vertical(y - 1, x), &down = vertical(y, x);
  if (is_horizontal) return {left, right, up, down};
  return {up, down, left, right};
}

void BorderGrid::add(std::size_t row, std::size_t column, std::size_t rows, std::size_t columns,
                     const content::Borders& borders) {
  for (std::size_t c = column; c < column + columns; ++c) {
    keep_stronger(horizontal_[row * columns_ + c], borders.top);
    keep_stronger(horizontal_[(row + rows) * columns_ + c], borders.bottom);
  }
  for (std::size_t r = row; r < row + rows; ++r) {
    keep_stronger(vertical_[r * (columns_ + 1) + column], borders.left);
    keep_stronger(vertical_[r * (columns_ + 1) + column + columns], borders.right);
  }
}

// One strand of the double edges begin … end - 1, parted where a double line leaves on its side.
void BorderGrid::draw_double(const Lines& lines, std::size_t line, std::size_t begin, std::size_t end, int side,
                             std::vector<page::FrameItem>& out) const {
  const Joint first = joint(lines.horizontal, line, begin), last = joint(lines.horizontal, line, end);
  const Border& border = first.after;
  const auto add = [&](Length from, Length to) {
    const Length by = strand_offset(border, side);
    add_line(border, border.width / 3, shifted(lines.at(line, from), lines.horizontal, by),
             shifted(lines.at(line, to), lines.horizontal, by), out);
  };
  const auto near = [side](const Joint& j) -> const Border& { return side < 0 ? j.low : j.high; };
  const auto far = [side](const Joint& j) -> const Border& { return side < 0 ? j.high : j.low; };
  Length from = lines.along[begin] + strand_start(first.before, near(first), far(first));
  for (std::size_t point = begin + 1; point < end; ++point) {
    const Border& leaving = near(joint(lines.horizontal, line, point));
    if (!is_double(leaving)) continue;
    add(from, lines.along[point] - inner_edge(leaving));
    from = lines.along[point] + inner_edge(leaving);
  }
  add(from, lines.along[end] - strand_start(last.after, near(last), far(last)));
}

// Equal edges begin … end - 1 of a line become one.
void BorderGrid::draw_run(const Lines& lines, std::size_t line, std::size_t begin, std::size_t end,
                          std::vector<page::FrameItem>& out) const {
  const Joint first = joint(lines.horizontal, line, begin), last = joint(lines.horizontal, line, end);
  const Border& border = first.after;
  if (!drawn(border)) return;
  if (is_double(border)) {
    for (const int side : {-1, 1}) draw_double(lines, line, begin, end, side, out);
    return;
  }
  const Length from = lines.along[begin] + single_start(border, first.before, first.low, first.high);
  const Length to = lines.along[end] - single_start(border, last.after, last.low, last.high);
  add_line(border, border.width, lines.at(line, from), lines.at(line, to), out);
}

void BorderGrid::draw(const std::vector<Length>& xs, const std::vector<Length>& ys,
                      std::vector<page::FrameItem>& out) const {
  for (const Lines& lines : {Lines{true, xs, ys}, Lines{false, ys, xs}}) {
    const auto edge = [&](std::size_t line, std::size_t i) -> const Border& {
      return lines.horizontal ? horizontal(line, i) : vertical(i, line);
    };
    for (std::size_t line = 0; line < lines.across.size(); ++line) {
      for (std::size_t begin = 0, end = 0; begin + 1 < lines.along.size(); begin = end) {
        for (end = begin + 1; end + 1 < lines.along.size() && alike(edge(line, end), edge(line, begin));) ++end;
        draw_run(lines, line, begin, end, out);
      }
    }
  }
}

}  // namespace toji::flow
