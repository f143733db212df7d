#pragma once
// Boxes and cells with rounded corners.
#include <optional>
#include <vector>

#include "engine/content/document.h"
#include "engine/page/document.h"

namespace toji::flow {

// The background, if any, and round it the border, whose middle lies on the rectangle. The radius is at most half of
// the shorter side.
void draw_rounded(const Rect&, Length radius, const content::Border&, const std::optional<page::Color>& background,
                  std::vector<page::FrameItem>&);

}  // namespace toji::flow
