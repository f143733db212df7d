#pragma once
#include "engine/page/document.h"

namespace toji::page {

// How far an item reaches beyond a page of the given size, the greatest of all sides; zero or less where it lies on
// it. Glyphs count with their em boxes, blanks not at all; lines and outlines with half their width.
Length beyond(const FrameItem&, Size page);

}  // namespace toji::page
