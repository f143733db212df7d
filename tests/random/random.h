#pragma once
// Numbers by chance that are the same on every machine: splitmix64 (Steele, Lea, Flood 2014), no std distribution.
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace toji::random {

class Random {
 public:
  // The numbers of one document do not depend on those before it.
  Random(std::uint64_t seed, std::uint64_t document)
      : state_(seed * 0x9E3779B97F4A7C15 + document * 0xD1B54A32D192ED03) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  // Both ends included.
  int between(int least, int most) {
    return least + static_cast<int>(next() % (static_cast<std::uint64_t>(most - least) + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[next() % from.size()];
  }
  std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + next() % from.size()); }
  // An index, each as often as its weight says.
  std::size_t weighted(const std::vector<int>& weights) {
    int sum = 0;
    for (const int weight : weights) sum += weight;
    int at = between(1, sum);
    std::size_t i = 0;
    while ((at -= weights[i]) > 0) ++i;
    return i;
  }

 private:
  std::uint64_t state_;
};

}  // namespace toji::random
