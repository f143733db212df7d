#pragma once
// Seeded random numbers, the same with every library.
#include <cstdint>
#include <random>

namespace toji::chart {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  // 0 ≤ result < limit
  std::int64_t below(std::int64_t limit) { return static_cast<std::int64_t>(engine_()) % limit; }
  // 0 ≤ result < 2^32
  std::int64_t any() { return static_cast<std::int64_t>(engine_()); }

 private:
  std::mt19937 engine_;
};

}  // namespace toji::chart
