#pragma once
// A pie chart: shares of a whole as sectors, each labelled inside or, where it is too thin, outside.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "engine/page/document.h"
#include "engine/typeset/compose.h"

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

struct Arrangement;

// A pie, which must outlive it, with its texts composed once for all that is asked of it.
class ComposedPie {
 public:
  explicit ComposedPie(const Pie&);

  // The chart's items with the origin of the given size at (0, 0), all untagged; labels never overlap each other:
  // those that do not fit into their sector stand outside with a leader line. Pie and labels stand in the middle, the
  // legend below them. In less than the natural size the pie is made smaller and the legend broken into rows.
  // Without any value there is an empty rim.
  std::vector<page::FrameItem> draw(Size) const;

  // The size that the pie takes at least to be drawn at its diameter: with room for outside labels, alike on opposite
  // sides so that the pie stands in the middle, and a legend of one row. None where the labels are more than stand
  // around it.
  std::optional<Size> natural_size() const;

  // The characters of labels and legend that no face of their family has; run is the index of the slice. The caller
  // knows the place and reports them.
  std::vector<typeset::MissingGlyph> missing_glyphs() const;

  struct Text {
    typeset::Composed composed;
    Size size;  // zero for no text
  };

 private:
  const Pie& pie_;
  std::vector<Text> labels_, names_;            // by slice
  std::shared_ptr<const Arrangement> loose_;  // without bounds; none where there are more labels than stand around it
};

}  // namespace toji::chart
