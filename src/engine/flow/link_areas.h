#pragma once
// Links large enough to be met by those whose hands shake.
#include <vector>

#include "engine/page/document.h"

namespace toji::flow {

// Areas narrower or lower than 24 CSS pixels (WCAG 2.2, 2.5.8) grow around their middle to that size, within the page and
// where no area of another link is met.
void grow_links(std::vector<page::Link>&, Size page);

}  // namespace toji::flow
