#include "engine/layout/papers.h"

#include <array>

namespace toji::layout {

Size size_of(Paper paper) {
  struct Sides {
    int width, height;  // mm
  };
  constexpr std::array<Sides, 5> upright{{{297, 420}, {210, 297}, {148, 210}, {257, 364}, {182, 257}}};
  const auto index = static_cast<std::size_t>(paper);
  const Sides sides = upright[index % upright.size()];
  const Length width = Length::pt_ratio(sides.width * 720, 254), height = Length::pt_ratio(sides.height * 720, 254);
  return index < upright.size() ? Size{width, height} : Size{height, width};
}

}  // namespace toji::layout
