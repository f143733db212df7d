#pragma once
// The space between two neighbours: natural, and how far it may shrink and stretch (JLREQ appendices B, D, E).
#include "engine/typeset/clusters.h"

namespace toji::typeset {

// The blank inside a full-width glyph on either side of its body (JLREQ 3.1.2: the body of a bracket, a comma or a full
// stop takes half an em, that of a middle dot is centred between two quarters).
Length blank_before(const Cluster&);
Length blank_after(const Cluster&);

// Where a gap gives way, and by how much; priority 1 goes first.
struct Flex {
  Length amount;
  int priority = 0;  // 0: not at all
};

class Spacing {
 public:
  Spacing(const Paragraph& paragraph)
      : paragraph_(paragraph),
        style_(*paragraph.style),
        only_tracking_(style_.punctuation == Punctuation::full && style_.latin_space == Em()) {}

  // What is added to the advances between two neighbours on a line: tracking, 和欧間, and the blanks that the context
  // drops (negative). Source: JLREQ appendix B.
  Length natural(const Cluster& before, const Cluster& after) const {
    const Length tracking = paragraph_.runs[before.run].style.tracking;
    return only_tracking_ ? tracking : tracking - dropped(before, after) + latin_space(before, after);
  }
  // JLREQ 3.8.3 and appendix D.
  Flex shrink(const Cluster& before, const Cluster& after) const;
  // JLREQ 3.8.4 and appendix E; the last priority is without limit.
  Flex stretch(const Cluster& before, const Cluster& after) const;
  // What the line's edges take away: never positive.
  Length at_start(const Cluster& first) const;
  Length at_end(const Cluster& last) const;
  // The blank of a mark that still stands at the line's end: the first to go (JLREQ 3.8.3).
  Length shrink_at_end(const Cluster& last) const;

  Length size_of(const Cluster& c) const { return paragraph_.runs[c.run].style.size; }

  static constexpr int shrink_priorities = 4;
  static constexpr int stretch_priorities = 3;

 private:
  // What the style drops of the blanks between two neighbours.
  Length dropped(const Cluster& before, const Cluster& after) const;
  // The blanks that are left can be tightened.
  Flex shrink_blank(const Cluster& before, const Cluster& after) const;
  Length latin_space(const Cluster& before, const Cluster& after) const;

  const Paragraph& paragraph_;
  const ParagraphStyle& style_;
  bool only_tracking_;  // no two neighbours ask for another space
};

}  // namespace toji::typeset
