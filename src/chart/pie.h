#pragma once
// A pie chart: shares of a whole as sectors, each labelled inside or, where it is too thin, outside.
#include <string>
#include <vector>

#include "base/geometry.h"
#include "page/document.h"
#include "typeset/paragraph.h"

namespace toji::chart {

// How a sector is filled beside its colour, so that it stays distinct without colour.
enum class Pattern : std::uint8_t { plain, stripes, dots, cross };

struct Slice {
  std::int64_t value = 0;  // counts; sectors are in proportion
  std::string label;       // text at the sector, may be empty
  std::string name;        // text in the legend
  page::Color color;
  Pattern pattern = Pattern::plain;
};

struct Pie {
  std::vector<Slice> slices;  // clockwise from twelve o'clock; slices of value 0 take no room
  Length diameter;
  bool legend = false;
  typeset::TextStyle label_style, legend_style;
};

// The chart's items with the origin of the given size at (0, 0), all untagged; labels never overlap each other:
// those that do not fit into their sector stand outside with a leader line.
std::vector<page::FrameItem> draw(const Pie&, Size);

// The size that the pie takes at least: diameter, room for outside labels, legend.
Size natural_size(const Pie&);

}  // namespace toji::chart
