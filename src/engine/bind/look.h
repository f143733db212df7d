#pragma once
// The style in force at a place: what text inherits from around it, and what a box takes from its own style.
#include <unordered_map>

#include "engine/content/document.h"
#include "engine/layout/model.h"

namespace toji::bind {

// Inherited by everything inside.
struct Look {
  typeset::TextStyle text;
  Shared<typeset::ParagraphStyle> paragraph;

  // Whether it is the same to what stands inside; paragraph styles that are equal but not shared count as others.
  bool same(const Look& other) const { return paragraph.same(other.paragraph) && text == other.text; }
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

Length resolve_relative(const layout::LengthSpec&, const Look&);  // in em or lines
inline Length resolve(const layout::LengthSpec& spec, const Look& look) {
  return spec.unit == layout::Unit::points ? Length::raw(spec.value) : resolve_relative(spec, look);
}
Look apply(const layout::Style&, const Look& inherited);
BoxLook box_look(const layout::Style&, const Look&);

// A template applies few styles in few surroundings, but to many elements: each is resolved once, and what is set in it
// shares its paragraph style.
class Looks {
 public:
  struct Known {
    Look inherited, look;
    BoxLook box;
  };
  // As apply and box_look. The result holds until the next call.
  const Known& of(const layout::Style&, const Look& inherited);

 private:
  std::unordered_multimap<const layout::Style*, Known> known_;
};

}  // namespace toji::bind
