#pragma once
// A block after measuring: what was composed, and how high it is. Painting only walks this.
#include <variant>

#include "engine/flow/box.h"
#include "engine/flow/element.h"
#include "engine/flow/group.h"
#include "engine/flow/mark.h"
#include "engine/flow/paragraph.h"
#include "engine/flow/pie.h"
#include "engine/flow/rule.h"
#include "engine/flow/space.h"
#include "engine/flow/table.h"

namespace toji::flow {

struct Fragment {
  Length before, height, after;
  std::variant<ParagraphFragment, BoxFragment, TableFragment, PieFragment, RuleFragment, GroupFragment, SpaceFragment,
               MarkFragment>
      kind;
  Length offered = {};          // the width it was measured in
  Length left = {}, right = {};  // how far text begins before that width, and ends behind it
  Length ring_above = {}, ring_below = {};  // of a frame: half its border, which is drawn outside of it
  bool overlaps = false;        // lies over the block above it
  bool faulty = false;          // it or something in it does not fit, or lies over something
  bool noted = false;           // something is to be told of it, a fault or text that gave way
};

// Sets what the fragment is seen by, from its kind and the fragments in it.
void judge(Fragment&, Length offered);
// Parts the fragment where the room ends.
Split split(Fragment&, const Room&);
Length least_height(const Fragment&, Length next);
// Where the block stands in the data and in the template; unknown for what is neither text nor a frame.
content::Place place_of(const Fragment&);
// What its first line takes, wherever it stands.
Length first_line(const Fragment&);
// Leading less em box of the text at its edge; zero for what is no text.
Length leading_of(const Fragment&);

// Of stacked blocks: with the space between them.
Length total_height(const Fragments&);
// What is not higher than the room stays, parted between lines or between blocks; the rest is returned.
Fragments split(Fragments&, const Room&);
Length least_height(const Fragments&, Length next);
// The space between two stacked blocks of text, so that paragraphs follow each other at the lines' distance; none next
// to anything that is not text.
Length line_gap(const Fragment& above, const Fragment& below);

}  // namespace toji::flow
