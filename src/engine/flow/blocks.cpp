#include "engine/flow/blocks.h"

#include <algorithm>

#include "engine/flow/fragment.h"

namespace toji::flow {

Length natural_length(const content::Blocks& blocks, const Fit& fit) {
  Length longest;
  for (const content::Block& block : blocks)
    longest = max(longest, std::visit([&](const auto& kind) { return natural_length(kind, fit); }, block.kind));
  return longest;
}

Says says(const content::Blocks& blocks) {
  Says most = Says::nothing;
  for (const content::Block& block : blocks)
    most = std::max(most, std::visit([](const auto& kind) { return says(kind); }, block.kind));
  return most;
}

bool says_same(const content::Block& a, const content::Block& b) {
  const auto same = [&b](const auto& kind) {
    const auto* other = std::get_if<std::decay_t<decltype(kind)>>(&b.kind);
    return other && says_same(kind, *other);
  };
  return std::visit(same, a.kind);
}

bool says_same(const content::Blocks& first, const content::Blocks& second) {
  const bool same = std::ranges::equal(
      first, second, [](const content::Block& a, const content::Block& b) { return says_same(a, b); });
  return same || says(second) == Says::nothing;
}

}  // namespace toji::flow
