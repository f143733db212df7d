#include "job/batch/line_table.h"

#include <utility>

namespace toji::batch {

// Where the key is, or the free place where it would be.
std::size_t LineTable::Part::place_of(std::uint64_t key) const {
  const std::size_t mask = keys.size() - 1;
  std::size_t i = key & mask;
  while (lines[i] != 0 && keys[i] != key) i = (i + 1) & mask;
  return i;
}

void LineTable::Part::grow() {
  const std::size_t size = keys.empty() ? 4 : 2 * keys.size();
  const auto old_keys = std::exchange(keys, std::vector<std::uint64_t>(size));
  const auto old_lines = std::exchange(lines, std::vector<std::uint32_t>(size));
  for (std::size_t i = 0; i < old_keys.size(); ++i) {
    if (old_lines[i] == 0) continue;
    const std::size_t place = place_of(old_keys[i]);
    keys[place] = old_keys[i];
    lines[place] = old_lines[i];
  }
}

std::uint32_t LineTable::find(std::uint64_t key) const {
  const Part& part = parts_[key >> (64 - part_bits)];
  return part.keys.empty() ? 0 : part.lines[part.place_of(key)];
}

std::uint32_t LineTable::insert(std::uint64_t key, std::uint32_t line) {
  Part& part = parts_[key >> (64 - part_bits)];
  // Filled to four fifths: 12 bytes a place, of which at least two fifths are used when it has just grown.
  if (5 * (part.used + 1) > 4 * part.keys.size()) part.grow();
  const std::size_t place = part.place_of(key);
  if (part.lines[place] != 0) return part.lines[place];
  part.keys[place] = key;
  part.lines[place] = line;
  ++part.used;
  return 0;
}

std::size_t LineTable::bytes() const {
  std::size_t sum = sizeof *this;
  for (const Part& part : parts_) sum += 8 * part.keys.capacity() + 4 * part.lines.capacity();
  return sum;
}

}  // namespace toji::batch
