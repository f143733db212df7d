#include "engine/flow/fits.h"

#include <algorithm>

#include "engine/flow/text_of.h"

namespace toji::flow {
namespace {

Length width_of(const content::Border& border) {
  return border.kind == content::BorderKind::none ? Length() : border.width;
}

// Of text that begins above the bottom of what stands above it: as much as lines may lie over each other.
Length tolerance(const Fragment& fragment) {
  const auto* paragraph = std::get_if<ParagraphFragment>(&fragment.kind);
  return paragraph ? paragraph->composed.em.scaled(1, 10) : rounding;
}

bool is_ink(const Fragment& fragment) {
  return fragment.ring_above == Length() && fragment.ring_below == Length() && fragment.height > Length() &&
         std::visit([](const auto& kind) { return kind.draws(); }, fragment.kind);
}

}  // namespace

bool clear_of(const Fragment& above, const Fragment& below, Length between) {
  if (between < -tolerance(below)) return false;
  if (is_ink(above) && below.ring_above > between + touch) return false;
  return !is_ink(below) || above.ring_below <= between + touch;
}

Edges drawn_widths(const content::Borders& borders, Length radius) {
  const Length top = width_of(borders.top);
  if (radius > Length()) return {top, top, top, top};
  return {top, width_of(borders.right), width_of(borders.bottom), width_of(borders.left)};
}

Length covering(const Edges& drawn, const Edges& padding) {
  Length out;
  const auto judge = [&out](Length width, Length room) {
    if (width / 2 > room + touch) out = max(out, width);
  };
  judge(drawn.top, padding.top);
  judge(drawn.right, padding.right);
  judge(drawn.bottom, padding.bottom);
  judge(drawn.left, padding.left);
  return out;
}

bool leaves_upwards(const Fragments& blocks, const Edges& padding) {
  if (blocks.empty()) return false;
  return -blocks.front().before > padding.top + rounding || -blocks.back().after > padding.bottom + rounding;
}

bool stays_inside(const Fragments& blocks, const Edges& padding) {
  return !leaves_upwards(blocks, padding) && std::none_of(blocks.begin(), blocks.end(), [&](const Fragment& block) {
    return block.faulty || block.left > padding.left + rounding || block.right > padding.right + rounding;
  });
}

bool any_noted(const Fragments& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Fragment& block) { return block.noted; });
}

void judge_stack(Fragments& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    Fragment& block = blocks[i];
    const Length between = blocks[i - 1].after + block.before;
    if (clear_of(blocks[i - 1], block, between)) continue;
    block.overlaps = block.faulty = block.noted = true;
  }
}

Length aligned(content::VerticalAlign align, Length free) {
  if (free <= Length() || align == content::VerticalAlign::top) return {};
  return align == content::VerticalAlign::middle ? free / 2 : free;
}

std::string characters_too_many(const content::Blocks& blocks, Length needed, Length room) {
  const auto all = static_cast<std::int64_t>(characters_in(blocks));
  const std::int64_t over = needed.units() - max(room, Length()).units();
  const std::int64_t whole = std::max<std::int64_t>(1, needed.units());
  std::int64_t less = std::max<std::int64_t>(1, (all * over + needed.units() - 1) / whole);
  for (std::int64_t step = 1; step * 100 <= less; step *= 10) less = (less + step * 10 - 1) / (step * 10) * (step * 10);
  return std::to_string(std::min(less, std::max<std::int64_t>(all, 1)));
}

}  // namespace toji::flow
