#pragma once
// The ruled lines of a table: each edge of the grid drawn once, neighbours joined to one line.
#include <vector>

#include "content/document.h"
#include "page/document.h"

namespace toji::flow {

class BorderGrid {
 public:
  BorderGrid(std::size_t rows, std::size_t columns);
  // A cell's frame; where two cells share an edge the stronger border wins.
  void add(std::size_t row, std::size_t column, std::size_t rows, std::size_t columns, const content::Borders&);
  // xs: columns + 1 positions, ys: rows + 1 positions.
  void draw(const std::vector<Length>& xs, const std::vector<Length>& ys, std::vector<page::FrameItem>&) const;

 private:
  content::Border& horizontal(std::size_t y, std::size_t column) { return horizontal_[y * columns_ + column]; }
  content::Border& vertical(std::size_t row, std::size_t x) { return vertical_[row * (columns_ + 1) + x]; }

  std::size_t rows_, columns_;
  std::vector<content::Border> horizontal_, vertical_;
};

// A straight border from one point to another, as one line, dashes or two lines.
void draw_border(const content::Border&, Point from, Point to, std::vector<page::FrameItem>&);
// The four sides of a box.
void draw_frame(const content::Borders&, const Rect&, std::vector<page::FrameItem>&);

}  // namespace toji::flow
