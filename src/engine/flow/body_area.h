#pragma once
// The part of a page that the body has.
#include "engine/flow/fragment.h"

namespace toji::flow {

struct BodyArea {
  Length top, bottom;  // from the page's top edge; nothing is left where the bottom is not below the top
};

// The margins' inside; a running head or foot that is higher than its margin takes of it, and the distance of its
// lines stays free.
BodyArea body_area(const content::Section&, const Fragments& header, const Fragments& footer);

}  // namespace toji::flow
