#include "engine/chart/legend.h"

namespace toji::chart {
namespace {

struct Row {
  std::vector<std::size_t> slices;
  Length width;
};

Length swatch_side(Length em) { return em.scaled(4, 5); }
Length entry_width(Size name, Length em) { return swatch_side(em) + em.scaled(3, 10) + name.width; }
Length entry_gap(Length em) { return em; }

std::vector<Row> rows_of(const std::vector<Size>& names, Length em, Length measure) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == Size()) continue;
    const Length width = entry_width(names[i], em);
    if (rows.empty() || rows.back().width + entry_gap(em) + width > measure) {
      rows.push_back({{i}, width});
    } else {
      rows.back().slices.push_back(i);
      rows.back().width += entry_gap(em) + width;
    }
  }
  return rows;
}

void append_row(Legend& legend, const Row& row, const std::vector<Size>& names, Length em, Length left) {
  const Length top = legend.size.height, side = swatch_side(em);
  for (const std::size_t i : row.slices) {
    const Length width = entry_width(names[i], em);
    legend.entries.push_back({i, {{left, top + (em - side) / 2}, {side, side}}, {left + width - names[i].width, top}});
    left += width + entry_gap(em);
  }
}

}  // namespace

Legend arrange_legend(const std::vector<Size>& names, Length em, Length measure) {
  const std::vector<Row> rows = rows_of(names, em, measure);
  Legend legend;
  for (const Row& row : rows) legend.size.width = max(legend.size.width, row.width);
  for (const Row& row : rows) {
    if (legend.size.height > Length()) legend.size.height += em / 2;
    append_row(legend, row, names, em, (legend.size.width - row.width) / 2);
    legend.size.height += em;
  }
  return legend;
}

}  // namespace toji::chart
