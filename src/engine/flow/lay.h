#pragma once
// Measuring: content and a width in, composed content with its height out.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "engine/flow/laid.h"
#include "engine/flow/paginate.h"
#include "engine/typeset/repeats.h"

namespace toji::flow {

// How text is reduced against what its style asks: one rung of a ladder against its first.
struct Fit {
  std::int64_t size_num = 1, size_den = 1;
  std::int32_t condense = 1000;
  Em tracking;
  bool squeeze = false;
  Em leading;  // zero: as asked
  std::int32_t leading_share = 1000;
  bool asked() const {
    return size_num == size_den && condense == 1000 && tracking == Em() && !squeeze && leading == Em();
  }
};

// Cells that are to take one size: those of a ladder and a field, and of a section where the others do not matter.
using FieldOfOneSize = std::tuple<const content::Ladder*, std::string, const content::Section*>;

// The place, of the section where it says none itself, as what is the same in all sections.
inline content::Place in_section(content::Place place, const content::Section& section) {
  if (place.section.same({})) place.section = section.place.section;
  return place;
}

// Whether cells of the section are to take one size with those of other sections.
bool shares_sizes(const content::Section&);

class Layouter {
 public:
  Layouter(Diagnostics& diagnostics, std::vector<Shrunk>& shrunk, typeset::Repeats& repeats)
      : diagnostics_(diagnostics), shrunk_(shrunk), repeats_(repeats) {}

  // Finds the rungs for the cells that are to take one size, before anything is laid. Cells in rows of fixed height are
  // measured; what was composed for it is kept for lay, up to a bound, where it stands on the rung that is found.
  void measure_same_sizes(const std::vector<const content::Section*>&);
  // Whose blocks are laid from now on; needed where cells take one size, and for messages about what is the same in all
  // sections.
  void begin(const content::Section& section) { section_ = &section; }
  // available is the height that fill rows may share; zero where there is no bound.
  LaidBlock lay(const content::Block&, Length width, Length available, const Fit& = {});
  LaidBlocks lay_all(const content::Blocks&, Length width, const Fit& = {});
  // The form in which a cell's text goes on on another page, with that text in its place.
  LaidBlock lay_continuation(const Continuation&);
  // Those of what was laid since the last call.
  std::vector<Continuation> take_continuations() { return std::exchange(continuations_, {}); }
  // Says what is to be said of blocks that are going to be placed as they were laid: what does not fit, and what gave
  // way. around: how far text may go beyond the width offered.
  void settle(const LaidBlock&, const Edges& around);
  void settle(const LaidBlocks&, const Edges& around);
  // Says that the block lies over what stands above it.
  void settle_overlap(const LaidBlock& block) { tell_overlap(block); }
  // Reports merged cells that a page break leaves with too little height in rows first … last - 1.
  void check_merged(const LaidTable&, std::size_t first, std::size_t last);

 private:
  LaidBlock lay_kind(const content::Block&, Length width, Length available, const Fit&);
  LaidBlock lay_paragraph(const content::ParagraphBlock&, Length width, const Fit&);
  LaidBlock lay_box(const content::BoxBlock&, Length width, const Fit&);
  LaidBlock lay_turned(const content::BoxBlock&, Length width, const Fit&);
  LaidBlock lay_table(const content::TableBlock&, Length width, Length available, const Fit&);
  LaidBlock lay_pie(const content::PieBlock&, Length width);

  content::Place in_section(const content::Place& place) const {
    return section_ ? flow::in_section(place, *section_) : place;
  }
  void lay_cell(LaidCell&, const LaidTable&, const Fit&);
  void set_row_heights(LaidTable&, Length available);
  void fit_cells(LaidTable&);
  void fit_cell(LaidCell&, const LaidTable&, int rows, Length height);
  void climb_down(LaidCell&, Length width, Length height);
  void lay_content(LaidCell&, Length width, const Fit&, bool again);
  void let_go_on(LaidCell&, Length width, Length height);
  void settle_box(const LaidBox&, Length offered);
  void settle_table(const LaidTable&, Length offered);
  void tell(const MessageText&, const content::Place&, std::vector<std::string> args);
  void tell_overlap(const LaidBlock&);
  void tell_outside(const LaidBlock&, const Edges& around);
  void tell_own(const LaidParagraph&, Length offered);
  void tell_own(const LaidPie&, Length offered);
  void tell_too_wide(const LaidParagraph&, Length offered);
  void tell_columns(const LaidTable&, Length offered);
  void tell_cell(const LaidCell&, const LaidTable&);
  void tell_too_high(const LaidCell&, const LaidTable&);
  void note_shrunk(const LaidCell&);
  LaidBlocks lay_mark(const std::string& text, typeset::Align, const LaidCell&, Length width, const Fit&);
  void add_rest(const LaidCell&, const LaidTable&);
  void report_missing(const content::ParagraphBlock&, const typeset::Paragraph&, const typeset::Composed&);
  void report_missing(const content::PieBlock&, const chart::ComposedPie&);
  void arrange(LaidTable&);
  // False where a cell has no place: what follows in the table is then looked at no more.
  bool arrange_row(LaidTable&, std::size_t row, bool look);
  void tell_irregular(const MessageText&, Span, std::vector<std::string> args);
  LaidTable frame_of(const content::TableBlock&, Length width);
  void lay_on_rung(LaidCell&, Length width, std::size_t rung);
  Length measure_of(const content::Section&);
  void measure(const content::Blocks&, Length width);
  void measure(const content::TableBlock&, Length width);
  void measure_cell(LaidCell&, Length width, std::optional<Length> height);
  bool take_measured(LaidCell&);
  std::vector<Rung> tried_rungs(const LaidCell&) const;
  FieldOfOneSize field_of(const content::Cell&) const;

  Diagnostics& diagnostics_;
  std::vector<Shrunk>& shrunk_;
  typeset::Repeats& repeats_;
  const content::Section* section_ = nullptr;
  std::vector<Continuation> continuations_;
  std::vector<std::shared_ptr<const content::ParagraphBlock>> marks_;  // what was laid of them points here
  // The lowest rung that one of the field's cells needs.
  std::map<FieldOfOneSize, std::size_t> rungs_;
  struct Measured {
    std::vector<Rung> tried;
    LaidBlocks content;                 // on the last of them; empty where it is of no use
    const std::size_t* rung = nullptr;  // its field's
  };
  std::map<const content::Cell*, Measured> measured_;
  std::size_t measured_lines_ = 0;
  bool reported_ = false;  // what is being laid has been looked through for missing glyphs
  // Of tables that are laid again and again: what is told, on which sheet, and where in the template.
  std::set<std::tuple<const MessageText*, std::string, std::uint32_t, std::uint32_t, std::vector<std::string>>>
      irregular_;
};

// Where a table may be broken: keep_end and next_cut.
void find_cuts(LaidTable&);
// Heights of rows first … last - 1 when they stand together: with what spanning and merged cells need.
std::vector<Length> chunk_heights(const LaidTable&, std::size_t first, std::size_t last);
// Whether cells in consecutive rows are one by merge. The head comes again without what follows: it merges by itself.
bool merges(const LaidTable&, const LaidCell&, const LaidCell&);
// How many rows the cell covers when rows first … last - 1 stand together; 0 for one merged into the cell above.
int covered_rows(const LaidTable&, const LaidCell&, std::size_t first, std::size_t last);

// The cell with other content, and what follows of it.
void set_content(LaidCell&, LaidBlocks);
// Lines of the paragraphs that stand among the blocks themselves.
int count_lines(const LaidBlocks&);
// The text's size that its style asks for, of the first paragraph; zero where there is none.
Length asked_size(const content::Blocks&);
// Between a cell's paddings.
Length inner_width(const LaidTable&, const LaidCell&);
Rung rung_of(const LaidCell&);
// Whether the data asks for a size below the style's.
bool set_smaller_by_hand(const LaidCell&);
// Of a ladder's rung against its first.
Fit fit_of(const content::FitStep&, const content::FitStep& asked);

// The space between two stacked blocks of text, so that paragraphs follow each other at the lines' distance; none next
// to anything that is not text.
Length line_gap(const LaidBlock& above, const LaidBlock& below);

// The row in the template, with the data that its highest cell shows, else that around it or around the table.
content::Place row_place(const LaidTable&, std::size_t row);
// Where the block stands in the data and in the template; unknown for what is neither text nor a frame.
content::Place place_of(const LaidBlock&);
// The place of what the template causes: its element comes first.
content::Place as_element(content::Place);
// The data where the template's own element comes first; a dash where there is none.
std::string data_of(const content::Place&);
// Of a byte of the paragraph's text; unknown where it has no run.
Span place_of_byte(const content::ParagraphBlock&, std::size_t byte);
// Of a byte of a run's text.
Span place_within(const content::ParagraphBlock&, std::size_t run, std::size_t offset);
// Of the first text from the data among the blocks, else the place given.
content::Place text_place(const content::Blocks&, const content::Place&);

// "10.5 pt", for messages.
std::string in_points(Length);

}  // namespace toji::flow
