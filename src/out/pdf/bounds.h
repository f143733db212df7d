#pragma once
#include "engine/page/document.h"

namespace toji::pdf {

// The rectangle that a shape covers: for glyphs their em boxes, for curves their control points.
Rect bounds(const page::FrameItem&);

}  // namespace toji::pdf
