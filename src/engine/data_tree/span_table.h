#pragma once
// The places of nodes that were built, by the node's address. A template asks for the place of all that it prints, so
// the table is one that is found in at once: open addressing, linear probing.
#include <cstdint>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/hash.h"

namespace toji::data_tree {

class SpanTable {
 public:
  void set(const void* node, Span span) {
    if (2 * (spans_.size() + 1) > slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(node)];
    if (slot != none) {
      spans_[slot - 1].second = span;
      return;
    }
    spans_.emplace_back(node, span);
    slot = static_cast<std::uint32_t>(spans_.size());
  }

  // Null where the node has none.
  const Span* find(const void* node) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t slot = slots_[slot_of(node)];
    return slot == none ? nullptr : &spans_[slot - 1].second;
  }

 private:
  static constexpr std::uint32_t none = 0;

  // The node's slot, or the free one that it is to have.
  std::size_t slot_of(const void* node) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t address = reinterpret_cast<std::uintptr_t>(node);
    std::size_t at = (mixed(0, address) >> 32) & mask;
    while (slots_[at] != none && spans_[slots_[at] - 1].first != node) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 64 : 2 * slots_.size(), none);
    for (std::uint32_t i = 0; i < spans_.size(); ++i) slots_[slot_of(spans_[i].first)] = i + 1;
  }

  std::vector<std::uint32_t> slots_;  // 1 + index into spans_; a power of two of them
  std::vector<std::pair<const void*, Span>> spans_;
};

}  // namespace toji::data_tree
