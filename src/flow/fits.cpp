#include "flow/fits.h"

#include <algorithm>

namespace toji::flow {
namespace {

constexpr std::int64_t tight_num = 9, tight_den = 10;  // of the em box: characters hardly fill more of it

Length width_of(const content::Border& border) {
  return border.kind == content::BorderKind::none ? Length() : border.width;
}

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
    block.faulty |= box.width > offered + rounding || no_room(box) || too_many_lines(box) || covered_by_border(box);
    block.ring = max(width_of(box.source->borders.top), width_of(box.source->borders.bottom)) / 2;
    block.faulty |= !stays_inside(box.content, padding_along(*box.source));
    block.noted |= any_noted(box.content);
  }
  void operator()(const LaidTable& table) const {
    block.faulty |= table.faulty || !table.columns_fit || table.covered >= 0;
    block.ring = table.thickest_level / 2;
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

bool clear_of(const LaidBlock& above, const LaidBlock& below, Length between) {
  if (between < -tolerance(below)) return false;
  const auto is_ink = [](const LaidBlock& block) {
    return block.ring == Length() && block.height > Length() && !std::holds_alternative<LaidMark>(block.kind);
  };
  if (is_ink(above) && below.ring > between + touch) return false;
  return !is_ink(below) || above.ring <= between + touch;
}

Length thickest(const content::Borders& borders, Length radius) {
  const Length level = max(width_of(borders.top), width_of(borders.bottom));
  return radius > Length() ? width_of(borders.top) : max(level, max(width_of(borders.left), width_of(borders.right)));
}

bool covered_by_border(const LaidBox& box) {
  const content::BoxBlock& source = *box.source;
  const Length half = thickest(source.borders, source.radius) / 2;
  if (half <= touch || box.content.empty()) return false;
  const Edges& p = source.padding;
  return half > min(min(p.top, p.bottom), min(p.left, p.right)) + touch;
}

// Where cells touch, the thicker border is drawn on their common edge: every cell of such a table needs the padding.
void judge_borders(LaidTable& table) {
  for (const LaidCell& cell : table.cells) {
    const content::Borders& borders = cell.source->borders;
    table.thickest = max(table.thickest, thickest(borders, cell.source->radius));
    table.thickest_level = max(table.thickest_level, max(width_of(borders.top), width_of(borders.bottom)));
  }
  if (table.thickest <= touch * 2) return;
  const auto width = [&table](std::size_t row, std::size_t column) {
    if (row >= table.grid.rows() || column >= table.source->columns.size()) return Length();  // unsigned wraps
    const int index = table.grid.at(row, column);
    if (index < 0) return Length();
    const content::Cell& cell = *table.cells[static_cast<std::size_t>(index)].source;
    return thickest(cell.borders, cell.radius);
  };
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const LaidCell& cell = table.cells[i];
    if (cell.source->content->empty()) continue;
    const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
    const Edges& p = cell.source->padding;
    Length around = width(row, column);
    for (const Length beside : {width(row - 1, column), width(row, column - 1),
                                width(row + static_cast<std::size_t>(cell.source->row_span), column),
                                width(row, column + static_cast<std::size_t>(cell.source->column_span))})
      around = max(around, beside);
    if (around / 2 <= min(min(p.top, p.bottom), min(p.left, p.right)) + touch) continue;
    table.covered = static_cast<int>(i);
    return;
  }
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
    if (clear_of(blocks[i - 1], block, between)) continue;
    block.overlaps = block.faulty = block.noted = true;
  }
}

void judge(LaidBlock& block, Length offered) {
  block.offered = offered;
  std::visit(Judge{block, offered}, block.kind);
  block.noted |= block.faulty;
}

}  // namespace toji::flow
