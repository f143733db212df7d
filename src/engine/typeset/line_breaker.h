#pragma once
// Lines from clusters: which clusters stand on which line, not yet where.
#include <span>
#include <vector>

#include "engine/typeset/clusters.h"
#include "engine/typeset/spacing.h"

namespace toji::typeset {

// The clusters [begin, end) of one line.
struct LineSpan {
  std::size_t begin = 0, end = 0;
  Length indent;         // from the measure's start
  Length room;           // what the measure leaves behind the indent
  bool wrapped = false;  // more of the same paragraph line follows
  bool hangs = false;    // the last character stands in the margin
  bool too_wide = false;
};

// Whether it counts for nothing at a line's end.
inline bool is_trailing(const Cluster& c) { return c.char_class == CharClass::western_space && !c.to_be_filled; }

// Widths of any stretch of clusters set on one line, in constant time.
class Widths {
 public:
  // Room for gaps and pens, which the caller may use again.
  struct Room {
    std::vector<Length> gaps, pens;
  };
  Widths(const std::vector<Cluster>&, const Spacing&, Room&);

  // From the first em box to the last: without trailing spaces, with what the edges drop. Zero for an empty line.
  Length of_line(std::size_t begin, std::size_t end) const;
  // Whether the clusters are no wider than room, as of_line says; most are seen to be from their pens alone, since an
  // edge only takes away.
  bool fit(std::size_t begin, std::size_t end, Length room) const {
    const bool plain = items_[end - 1].char_class != CharClass::western_space;
    if (plain && pens_[end] - gaps_[end - 1] - pens_[begin] <= room) return true;
    return of_line(begin, end) <= room;
  }
  // end without the spaces before it.
  std::size_t visible_end(std::size_t begin, std::size_t end) const;
  // By how much the line can be tightened (JLREQ 3.8.3).
  Length shrinkable(std::size_t begin, std::size_t end) const;
  // From the pen of one cluster to that of another on the same line.
  Length distance(std::size_t from, std::size_t to) const { return pens_[to] - pens_[from]; }
  Length gap(std::size_t i) const { return gaps_[i]; }  // between clusters i and i + 1
  const Cluster& cluster(std::size_t i) const { return items_[i]; }
  const Spacing& spacing() const { return spacing_; }

 private:
  const std::vector<Cluster>& items_;
  const Spacing& spacing_;
  std::vector<Length>& gaps_;
  std::vector<Length>& pens_;  // of each cluster when all stand on one line
};

// One paragraph line of the source, between newlines: the clusters [begin, end), with its indents and measure.
struct Passage {
  std::size_t begin = 0, end = 0;
  Length first_indent, rest_indent;
  Length measure;
};

// How lines are broken: both ways have this signature.
using LineBreaker = void (*)(const ParagraphStyle&, const Widths&, const Passage&, std::vector<LineSpan>&);

// Each line takes as much as fits; what does not fit is pushed out, pushed in or hung by the style.
void first_fit(const ParagraphStyle&, const Widths&, const Passage&, std::vector<LineSpan>&);

// The whole passage so that the squares of what its lines leave empty add up to the least; the last line is free.
// Lines are never worse than first fit in number by more than evenness asks for. Source: Knuth and Plass 1981.
void optimal(const ParagraphStyle&, const Widths&, const Passage&, std::vector<LineSpan>&);

}  // namespace toji::typeset
