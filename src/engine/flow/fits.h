#pragma once
// Whether what was measured keeps to the room it was offered. Looked at where it is measured, so that a cell may still
// give way; told by the Reporter when it is going to be painted.
#include "engine/flow/fragment.h"

namespace toji::flow {

// Rounding, and what no reader sees.
constexpr Length rounding = Length::pt_ratio(1, 20);

// Whether stacked fragments stand clear of each other; sets overlaps.
void judge_stack(Fragments&);
// Whether content stays inside a frame with these paddings, and in a stack does not leave it upwards or downwards.
bool stays_inside(const Fragments&, const Edges& padding);
bool leaves_upwards(const Fragments&, const Edges& padding);
bool any_noted(const Fragments&);
// Whether the fragment is clear of the one above it, so much space being between the two.
bool clear_of(const Fragment& above, const Fragment& below, Length between);

// Text and what is drawn around it touch at once: half a border of three points may reach into it.
constexpr Length touch = Length::pt_ratio(3, 2);
// The widths of what is drawn around a frame; rounded corners have one line all around.
Edges drawn_widths(const content::Borders&, Length radius);
// The widest of the lines, side by side, that reach through the padding into the content; zero where none does.
Length covering(const Edges& drawn, const Edges& padding);

// Where content begins in a frame that has so much more room than it needs.
Length aligned(content::VerticalAlign, Length free);
// How many characters less would fit, about: text takes room as it has characters.
std::string characters_too_many(const content::Blocks&, Length needed, Length room);

}  // namespace toji::flow
