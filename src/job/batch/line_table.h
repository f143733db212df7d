#pragma once
// Lines by a number instead of a name.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace toji::batch {

// At most 32 bytes for each line, also while it grows, which its parts do one at a time.
class LineTable {
 public:
  // The line that the key has; 0 for none.
  std::uint32_t find(std::uint64_t key) const;
  // The line that the key had before; 0 when it is new and now has this one, which is not 0.
  std::uint32_t insert(std::uint64_t key, std::uint32_t line);
  // Of memory that is taken now.
  std::size_t bytes() const;

 private:
  // A hash table with open addresses. Keys and lines lie apart: together each pair would be filled up to 16 bytes.
  struct Part {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> lines;  // 0: free
    std::size_t used = 0;
    std::size_t place_of(std::uint64_t key) const;
    void grow();
  };
  static constexpr unsigned part_bits = 8;
  std::array<Part, 1U << part_bits> parts_;
};

}  // namespace toji::batch
