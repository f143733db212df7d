#include "engine/typeset/clusters.h"

namespace toji::typeset {
namespace {

bool is_drawn(const Cluster& c) { return !c.merged && c.char_class != CharClass::line_break; }

// Spreads the clusters [begin, end) of one run to the width, with the same space in each gap.
void spread_run(const TextStyle& style, std::vector<Cluster>& items, std::size_t begin, std::size_t end) {
  Length width;
  std::int64_t gaps = -1;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) {
      items[i].break_before = false;
      items[i].tied = true;
    }
    width += items[i].advance;
    gaps += is_drawn(items[i]) ? 1 : 0;
  }
  const Length missing = style.spread - width - style.tracking * gaps;
  if (gaps < 1 || missing.units() <= 0) return;
  Length given;
  std::int64_t seen = 0;
  for (std::size_t i = begin; i < end && seen < gaps; ++i) {
    const bool ends = i + 1 == end || is_drawn(items[i + 1]);  // what was merged into it stays with it
    if (!ends) continue;
    const Length upto = missing.scaled(++seen, gaps);
    items[i].advance += upto - given;
    items[i].inset_after += upto - given;
    given = upto;
  }
}

}  // namespace

void spread_runs(const Paragraph& paragraph, Clusters& clusters) {
  auto& items = clusters.items;
  bool any = false;
  for (const TextRun& run : paragraph.runs) any |= run.style.spread.units() > 0;
  if (!any) return;
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    while (end < items.size() && items[end].run == items[begin].run) ++end;
    const TextStyle& style = paragraph.runs[items[begin].run].style;
    if (style.spread.units() > 0) spread_run(style, items, begin, end);
    begin = end;
  }
}

}  // namespace toji::typeset
