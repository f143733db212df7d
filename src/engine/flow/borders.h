#pragma once
// The ruled lines of a table: each edge of the grid drawn once, neighbours joined to one line, corners closed.
#include <vector>

#include "engine/content/document.h"
#include "engine/page/document.h"

namespace toji::flow {

class BorderGrid {
 public:
  BorderGrid(std::size_t rows, std::size_t columns);
  // A cell's frame; where two cells share an edge the stronger border wins.
  void add(std::size_t row, std::size_t column, std::size_t rows, std::size_t columns, const content::Borders&);
  // xs: columns + 1 positions, ys: rows + 1 positions.
  void draw(const std::vector<Length>& xs, const std::vector<Length>& ys, std::vector<page::FrameItem>&) const;

 private:
  // The four edges that meet in a point of the grid, as a line sees them that goes through it: the one it comes from,
  // the one it goes on to, and those on its upper or left and its lower or right side.
  struct Joint {
    const content::Border &before, &after, &low, &high;
  };
  struct Lines;

  const content::Border& horizontal(std::size_t y, std::size_t column) const;
  const content::Border& vertical(std::size_t row, std::size_t x) const;
  Joint joint(bool horizontal, std::size_t line, std::size_t point) const;
  void draw_run(const Lines&, std::size_t line, std::size_t begin, std::size_t end,
                std::vector<page::FrameItem>&) const;
  void draw_double(const Lines&, std::size_t line, std::size_t begin, std::size_t end, int side,
                   std::vector<page::FrameItem>&) const;

  std::size_t rows_, columns_;
  std::vector<content::Border> horizontal_, vertical_;
};

// A straight border from one point to another, as one line, dashes or two lines.
void draw_border(const content::Border&, Point from, Point to, std::vector<page::FrameItem>&);
// The four sides of a box.
void draw_frame(const content::Borders&, const Rect&, std::vector<page::FrameItem>&);

}  // namespace toji::flow
