#pragma once
#include <cstdint>

#include "base/geometry.h"

namespace toji::layout {

// JIS P 0138; B sizes are those of Japan.
enum class Paper : std::uint8_t {
  a3,
  a4,
  a5,
  b4,
  b5,
  a3_landscape,
  a4_landscape,
  a5_landscape,
  b4_landscape,
  b5_landscape
};

Size size_of(Paper);

}  // namespace toji::layout
