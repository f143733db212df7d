#pragma once
// Whether what was laid keeps to the room it was offered. Looked at where it is laid, so that a cell may still give
// way; told by Layouter::settle when it is going to be placed.
#include "engine/flow/laid.h"

namespace toji::flow {

// Rounding, and what no reader sees.
constexpr Length rounding = Length::pt_ratio(1, 20);

// Sets the block's overhang and whether it is faulty or noted, from its kind and the blocks in it.
void judge(LaidBlock&, Length offered);
// Whether stacked blocks stand clear of each other; sets overlaps.
void judge_stack(LaidBlocks&);
// Whether content stays inside a frame with these paddings, and in a stack does not leave it upwards or downwards.
bool stays_inside(const LaidBlocks&, const Edges& padding);
bool any_noted(const LaidBlocks&);

// Text and what is drawn around it touch at once: half a border of three points may reach into it.
constexpr Length touch = Length::pt_ratio(3, 2);
Edges drawn_widths(const content::Borders&, Length radius);
// The widest of the lines, side by side, that reach through the padding into the content; zero where none does.
Length covering(const Edges& drawn, const Edges& padding);
// Finds the lines of the table's upper and lower edge, and a cell whose content a line covers.
void judge_borders(LaidTable&);
// Whether the block is clear of the one above it, so much space being between the two.
bool clear_of(const LaidBlock& above, const LaidBlock& below, Length between);

// Single faults, for the judgement and for its words.
bool lines_overlap(const LaidParagraph&);
// The first text that is too small to be seen, as 上付き in 上付き, a reading, or what is condensed into one em may
// become; null where there is none.
const typeset::LineRun* too_small(const LaidParagraph&);
bool tab_outside(const LaidParagraph&, Length offered);
bool leaves_upwards(const LaidBlocks&, const Edges& padding);
// The paddings as the lines of the content see them, which may be turned.
Edges padding_along(const content::BoxBlock&);
// Turned content that its box is too narrow for.
bool too_many_lines(const LaidBox&);
bool no_room(const LaidBox&);
Length covered_by_border(const LaidBox&);

}  // namespace toji::flow
