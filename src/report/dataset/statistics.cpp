#include <algorithm>
#include <numeric>

#include "report/dataset/readers.h"

namespace toji::dataset {

void add(Counts& counts, const Sheet& sheet) {
  ++counts.sheets;
  if (sheet.assessment) ++counts.by_rating[sheet.assessment->rating];
}

unsigned Counts::rated() const { return std::accumulate(by_rating.begin(), by_rating.end(), 0u); }

unsigned Counts::tenths(std::size_t rating) const {
  const unsigned total = rated();
  return total == 0 ? 0 : (by_rating[rating] * 2000 + total) / (2 * total);
}

std::string percent(unsigned tenths) { return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10); }

Statistics count(const Plan& plan, const Annual& annual, const std::vector<Sheet>& sheets) {
  const Counts none{0, std::vector<unsigned>(plan.scale.size())};
  Statistics out{none, std::vector<Counts>(plan.nodes.size(), none),
                 std::vector<Counts>(annual.divisions.size(), none)};
  for (const Sheet& sheet : sheets) {
    add(out.all, sheet);
    for (std::size_t node = sheet.node; node != Node::none; node = plan.nodes[node].parent) add(out.nodes[node], sheet);
    for (const Name& name : sheet.fields.divisions)
      for (std::size_t i = 0; i < annual.divisions.size(); ++i)
        if (annual.divisions[i].name.text == name.text) add(out.divisions[i], sheet);
  }
  return out;
}

}  // namespace toji::dataset
