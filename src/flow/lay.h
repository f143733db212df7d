#pragma once
// Measuring: content and a width in, composed content with its height out.
#include <set>
#include <vector>

#include "base/diagnostics.h"
#include "flow/laid.h"
#include "flow/paginate.h"

namespace toji::flow {

// How text is reduced against what its style asks: one rung of a ladder against its first.
struct Fit {
  std::int64_t size_num = 1, size_den = 1;
  std::int32_t condense = 1000;
  Em tracking;
  bool asked() const { return size_num == size_den && condense == 1000 && tracking == Em(); }
};

class Layouter {
 public:
  Layouter(Diagnostics& diagnostics, std::vector<Shrunk>& shrunk) : diagnostics_(diagnostics), shrunk_(shrunk) {}

  // available is the height that fill rows may share; zero where there is no bound.
  LaidBlock lay(const content::Block&, Length width, Length available, const Fit& = {});
  LaidBlocks lay_all(const content::Blocks&, Length width, const Fit& = {});
  // Reports merged cells that a page break leaves with too little height in rows first … last - 1.
  void check_merged(const LaidTable&, std::size_t first, std::size_t last);

 private:
  LaidBlock lay_paragraph(const content::ParagraphBlock&, Length width, const Fit&);
  LaidBlock lay_box(const content::BoxBlock&, Length width, const Fit&);
  LaidBlock lay_table(const content::TableBlock&, Length width, Length available, const Fit&);
  LaidBlock lay_pie(const content::PieBlock&, Length width);

  void lay_cell(LaidCell&, const LaidTable&, const Fit&);
  void set_row_heights(LaidTable&, Length available);
  void fit_cells(LaidTable&);
  void climb_down(LaidCell&, Length width, Length height);
  void note_shrunk(const LaidCell&, const content::FitStep&, const content::FitStep& asked);
  void report_missing(const content::ParagraphBlock&, const typeset::Paragraph&, const typeset::Composed&);
  void report_missing(const content::PieBlock&);
  void arrange(LaidTable&);

  Diagnostics& diagnostics_;
  std::vector<Shrunk>& shrunk_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> irregular_;  // template rows already reported, by line and column
};

// Where a table may be broken: keep_end and next_cut.
void find_cuts(LaidTable&);
// Heights of rows first … last - 1 when they stand together: with what spanning and merged cells need.
std::vector<Length> chunk_heights(const LaidTable&, std::size_t first, std::size_t last);
// How many rows the cell covers when rows first … last - 1 stand together; 0 for one merged into the cell above.
int covered_rows(const LaidTable&, const LaidCell&, std::size_t first, std::size_t last);

// The space between two stacked blocks of text, so that paragraphs follow each other at the lines' distance; none next
// to anything that is not text.
Length line_gap(const LaidBlock& above, const LaidBlock& below);

// "10.5 pt", for messages.
std::string in_points(Length);

}  // namespace toji::flow
