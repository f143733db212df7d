#pragma once
#include <cstdint>

namespace toji {

// A hash that takes in one more value; 0 is that of none. What differs in the low bits of values differs in the high
// ones of the hash. Source: Knuth, The Art of Computer Programming 6.4: 2^64 ÷ golden ratio.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15; }

}  // namespace toji
