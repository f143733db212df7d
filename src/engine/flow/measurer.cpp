#include "engine/flow/measurer.h"

#include "engine/flow/fits.h"

namespace toji::flow {

Fragment Measurer::judged(Fragment fragment, Length offered) {
  judge(fragment, offered);
  return fragment;
}

Fragment Measurer::measure(const content::Block& block, const Region& region, const Fit& fit) {
  const auto measured = [&](const auto& source) { return flow::measure(source, *this, region, fit); };
  return judged(std::visit(measured, block.kind), region.width);
}

Fragments Measurer::measure_all(const content::Blocks& blocks, Length width, const Fit& fit) {
  Fragments out;
  out.reserve(blocks.size());
  for (const content::Block& block : blocks) {
    out.push_back(measure(block, {width, {}}, fit));
    if (out.size() > 1) out.back().before += line_gap(out[out.size() - 2], out.back());
  }
  judge_stack(out);
  return out;
}

void Measurer::tell_irregular(const MessageText& text, Span where, std::vector<std::string> args) {
  content::Place place;
  place.data = where;
  if (!comparing_) reporter_.tell(text, place, std::move(args));
}

}  // namespace toji::flow
