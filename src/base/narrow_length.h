#pragma once
// A length as it is kept where there are very many, such as a glyph's advance: in half the room.
#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/length.h"

namespace toji {

// Holds what is less than 32,768 points either way, more than twice the widest page (ISO 32000-1 annex C), and of any
// greater length that bound. To be reckoned with it becomes a Length.
class NarrowLength {
 public:
  constexpr NarrowLength() = default;
  constexpr NarrowLength(Length length)
      : units_(static_cast<std::int32_t>(std::clamp<std::int64_t>(length.units(), -most, most))) {}

  constexpr operator Length() const { return Length::raw(units_); }
  constexpr std::int64_t units() const { return units_; }

  constexpr NarrowLength& operator+=(Length by) { return *this = Length(*this) + by; }
  constexpr NarrowLength& operator-=(Length by) { return *this = Length(*this) - by; }

 private:
  static constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
  std::int32_t units_ = 0;
};

}  // namespace toji
