#include "flow/fits.h"

#include <algorithm>

namespace toji::flow {
namespace {

constexpr std::int64_t tight_num = 9, tight_den = 10;  // of the em box: characters hardly fill more of it

Length first_line_left(const LaidParagraph& paragraph) {
  const typeset::ParagraphStyle& style = *paragraph.source->text.style;
  if (style.first_indent >= Length() && style.rest_indent >= Length()) return {};
  Length left;
  for (const typeset::Line& line : *paragraph.composed.lines) left = min(left, line.indent);
  return -left;
}

// Of text that begins above the bottom of what stands above it: as much as lines may lie over each other.
Length tolerance(const LaidBlock& block) {
  const auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
  return paragraph ? paragraph->composed.em.scaled(tight_den - tight_num, tight_den) : rounding;
}

struct Judge {
  LaidBlock& block;
  Length offered;

  void operator()(const LaidParagraph& paragraph) const {
    block.left = first_line_left(paragraph);
    block.right = max(paragraph.composed.width - offered, Length());
    block.faulty |= paragraph.composed.too_wide || lines_overlap(paragraph) || tab_outside(paragraph, offered);
  }
  void operator()(const LaidBox& box) const {
    block.faulty |= box.width > offered + rounding || no_room(box) || too_many_lines(box);
    block.faulty |= !stays_inside(box.content, padding_along(*box.source));
    block.noted |= any_noted(box.content);
  }
  void operator()(const LaidTable& table) const {
    block.faulty |= table.faulty || !table.columns_fit;
    block.noted |= table.noted;
  }
  void operator()(const LaidPie& pie) const { block.faulty |= !pie.fits || pie.size.width > offered + rounding; }
  void operator()(const LaidGroup& group) const {
    for (const LaidBlock& inner : group.content) {
      block.left = max(block.left, inner.left);
      block.right = max(block.right, inner.right);
      block.faulty |= inner.faulty;
      block.noted |= inner.noted;
    }
  }
  void operator()(const LaidRule&) const {}
  void operator()(const LaidMark&) const {}
};

}  // namespace

Edges padding_along(const content::BoxBlock& box) {
  const Edges& p = box.padding;
  if (box.turn == content::Turn::to_vertical) return {p.right, p.bottom, p.left, p.top};
  return box.turn == content::Turn::to_horizontal ? Edges{p.left, p.top, p.right, p.bottom} : p;
}

bool lines_overlap(const LaidParagraph& paragraph) {
  const typeset::Composed& composed = paragraph.composed;
  return composed.line_advance * tight_den < composed.em * tight_num && composed.lines->size() > 1;
}

// A stop behind the measure: what should stand there has gone to the next line.
bool tab_outside(const LaidParagraph& paragraph, Length offered) {
  const auto& stops = paragraph.source->text.style->tabs;
  if (stops.empty() || stops.back().position <= offered) return false;
  const auto& lines = *paragraph.composed.lines;
  return std::any_of(lines.begin(), lines.end(), [](const typeset::Line& line) {
    return line.wrapped && !line.runs.empty() && line.runs.back().glyphs.text().ends_with('\t');
  });
}

bool too_many_lines(const LaidBox& box) {
  return box.source->turn != content::Turn::none &&
         box.content_height > box.width - box.source->padding.horizontal() + rounding;
}

bool no_room(const LaidBox& box) {
  const bool turned = box.source->turn != content::Turn::none;
  const Length room = turned ? box.line_length : box.width - box.source->padding.horizontal();
  return room <= Length() && !box.content.empty();
}

bool leaves_upwards(const LaidBlocks& blocks, const Edges& padding) {
  if (blocks.empty()) return false;
  return -blocks.front().before > padding.top + rounding || -blocks.back().after > padding.bottom + rounding;
}

bool stays_inside(const LaidBlocks& blocks, const Edges& padding) {
  return !leaves_upwards(blocks, padding) && std::none_of(blocks.begin(), blocks.end(), [&](const LaidBlock& block) {
    return block.faulty || block.left > padding.left + rounding || block.right > padding.right + rounding;
  });
}

bool any_noted(const LaidBlocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const LaidBlock& block) { return block.noted; });
}

void judge_stack(LaidBlocks& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    LaidBlock& block = blocks[i];
    const Length between = blocks[i - 1].after + block.before;
    if (between >= Length() || -between <= tolerance(block)) continue;
    block.overlaps = block.faulty = block.noted = true;
  }
}

void judge(LaidBlock& block, Length offered) {
  block.offered = offered;
  std::visit(Judge{block, offered}, block.kind);
  block.noted |= block.faulty;
}

}  // namespace toji::flow
