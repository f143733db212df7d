#include "engine/chart/spread.h"

#include <algorithm>

namespace toji::chart {
namespace {

constexpr std::int64_t one = std::int64_t{1} << 30;

// How far a box of the size stretches across the direction when it slides along the rim there: its height where the
// rim runs upright, its width where it runs level.
Length stretch(Size size, Direction d) {
  const Length level = std::abs(d.y) == 0 ? size.height * 1000 : size.width.scaled(one, std::abs(d.y));
  const Length upright = std::abs(d.x) == 0 ? size.width * 1000 : size.height.scaled(one, std::abs(d.x));
  return min(level, upright);
}

// The angle between two neighbours that keeps them apart.
Turn distance_needed(const OutsideLabel& a, const OutsideLabel& b, Length ring) {
  const Direction d = direction(a.middle + (b.middle - a.middle) / 2);
  const Size mean{(a.size.width + b.size.width) / 2, (a.size.height + b.size.height) / 2};
  const Length outer = ring + max(mean.width.scaled(std::abs(d.x), one), mean.height.scaled(std::abs(d.y), one)) / 2;
  const Length needed = stretch(mean, d) + Length::pt(3);
  return Length::round_div(needed.units() * (full_turn / 44 * 7), outer.units());  // 1/2π ≈ 7/44
}

// Labels pushed together: they stand at their needed distances, the whole where its members' wishes average.
struct Cluster {
  Turn sum = 0;  // of the members' angles less their distances from the first label
  std::int64_t members = 0;
  Turn mean() const { return sum / members; }
};

}  // namespace

std::vector<Turn> spread(const std::vector<OutsideLabel>& labels, Length ring) {
  std::vector<Turn> offsets;  // of each label from the first, when all stand as near as they may
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    offsets.push_back(i == 0 ? 0 : offsets.back() + distance_needed(labels[i - 1], labels[i], ring));
    clusters.push_back({labels[i].middle - offsets.back(), 1});
    // Pool adjacent violators: a cluster that would run into the one before it joins it.
    while (clusters.size() > 1 && clusters.back().mean() < clusters[clusters.size() - 2].mean()) {
      const Cluster last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().members += last.members;
    }
  }
  std::vector<Turn> angles;
  for (const Cluster& cluster : clusters) {
    for (std::int64_t i = 0; i < cluster.members; ++i) angles.push_back(cluster.mean() + offsets[angles.size()]);
  }
  return angles;
}

}  // namespace toji::chart
