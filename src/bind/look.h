#pragma once
// The style in force at a place: what text inherits from around it, and what a box takes from its own style.
#include "content/document.h"
#include "layout/model.h"

namespace toji::bind {

// Inherited by everything inside.
struct Look {
  typeset::TextStyle text;
  typeset::ParagraphStyle paragraph;
};

// Taken from the element's own style only.
struct BoxLook {
  Edges padding;
  content::Borders borders;
  content::Border diagonal;
  Length radius;
  std::optional<page::Color> background;
  content::VerticalAlign align = content::VerticalAlign::top;
  std::shared_ptr<const content::Ladder> ladder;
};

Length resolve(const layout::LengthSpec&, const Look&);
Look apply(const layout::Style&, const Look& inherited);
BoxLook box_look(const layout::Style&, const Look&);

}  // namespace toji::bind
