#pragma once
// The steps of impose, each on its own.
#include "engine/imposition/impose.h"

namespace toji::imposition {

// Around the bleed: room for cut marks.
constexpr Length marks_area = millimetres(12'000);

// Whether page i, counted from 0, lies to the right of the binding.
constexpr bool on_right_side(std::size_t i, const page::Binding& binding) { return (i % 2 == 0) != binding.right; }

// Blank pages before those that are to stand on a right page and behind the last one; destinations follow their pages.
void add_blank_pages(page::Document&);

// Moves the items of each page by the gutter away from the binding.
void shift_from_binding(page::Document&);

// The page onto a larger medium, with its boxes; what reaches its edge is drawn on through the bleed.
void add_bleed(page::Page&, Length bleed);

// Japanese トンボ around a page that has its boxes: double corner marks, one line for the cut and one for the bleed,
// and centre marks.
void add_cut_marks(page::Page&);

// A page of the spine's width and the given height.
page::Page spine_page(const page::Metadata&, const Spine&, Length height);

}  // namespace toji::imposition
