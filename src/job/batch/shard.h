#pragma once
// A part of a list for one of several machines.
#include <cstdint>
#include <optional>
#include <string_view>

namespace toji::batch {

// Every count-th item, beginning with number index: long and short datasets that stand together are spread.
struct Shard {
  std::uint32_t index = 1, count = 1;
  bool has(std::uint32_t number) const { return (number - 1) % count == index - 1; }
  // How many of so many items it has.
  std::uint32_t size(std::uint32_t items) const { return items / count + (items % count >= index ? 1 : 0); }
  bool operator==(const Shard&) const = default;
};

// "2/8"; nothing when it is not written so or the index is not within 1 and count.
std::optional<Shard> parse_shard(std::string_view);

}  // namespace toji::batch
