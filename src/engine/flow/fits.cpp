#include "engine/flow/fits.h"

#include <algorithm>

#include "engine/page/limits.h"

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
    block.faulty |= paragraph.composed.too_wide || lines_overlap(paragraph) || tab_outside(paragraph, offered) ||
                    too_small(paragraph) != nullptr;
  }
  void operator()(const LaidBox& box) const {
    block.faulty |= box.width > offered + rounding || no_room(box) || too_many_lines(box) ||
                    covered_by_border(box) > Length();
    const Edges drawn = drawn_widths(box.source->borders, box.source->radius);
    block.ring_above = drawn.top / 2;
    block.ring_below = drawn.bottom / 2;
    block.faulty |= !stays_inside(box.content, padding_along(*box.source));
    block.noted |= any_noted(box.content);
  }
  void operator()(const LaidTable& table) const {
    block.faulty |= table.faulty || !table.columns_fit || table.covered >= 0;
    block.ring_above = table.above / 2;
    block.ring_below = table.below / 2;
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
    return block.ring_above == Length() && block.ring_below == Length() && block.height > Length() &&
           !std::holds_alternative<LaidMark>(block.kind);
  };
  if (is_ink(above) && below.ring_above > between + touch) return false;
  return !is_ink(below) || above.ring_below <= between + touch;
}

// The widths of what is drawn around a frame; rounded corners have one line all around.
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

Length covered_by_border(const LaidBox& box) {
  const content::BoxBlock& source = *box.source;
  return box.content.empty() ? Length() : covering(drawn_widths(source.borders, source.radius), source.padding);
}

namespace {

using Side = Length Edges::*;

// The widest line that the cells in rows [row, end) and columns [column, last) draw on a side of theirs.
Length widest(const LaidTable& table, std::size_t row, std::size_t end, std::size_t column, std::size_t last,
              Side side) {
  Length out;
  end = std::min(end, table.grid.rows());
  last = std::min(last, table.source->columns.size());
  for (std::size_t r = row; r < end; ++r)
    for (std::size_t c = column; c < last; ++c) {
      const int index = table.grid.at(r, c);
      if (index < 0) continue;
      const content::Cell& cell = *table.cells[static_cast<std::size_t>(index)].source;
      out = max(out, drawn_widths(cell.borders, cell.radius).*side);
    }
  return out;
}

// What is drawn about a cell: where cells touch, the thicker border of the two is drawn on their common edge.
Edges drawn_about(const LaidTable& table, const LaidCell& cell) {
  Edges drawn = drawn_widths(cell.source->borders, cell.source->radius);
  const content::TableBlock& source = *table.source;
  const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
  const std::size_t end = row + static_cast<std::size_t>(cell.source->row_span),
                    last = column + static_cast<std::size_t>(cell.source->column_span);
  if (source.row_gap <= Length() && source.column_gap <= Length()) {
    if (row > 0) drawn.top = max(drawn.top, widest(table, row - 1, row, column, last, &Edges::bottom));
    if (column > 0) drawn.left = max(drawn.left, widest(table, row, end, column - 1, column, &Edges::right));
    drawn.bottom = max(drawn.bottom, widest(table, end, end + 1, column, last, &Edges::top));
    drawn.right = max(drawn.right, widest(table, row, end, last, last + 1, &Edges::left));
  }
  return drawn;
}

}  // namespace

void judge_borders(LaidTable& table) {
  Length thickest;
  for (const LaidCell& cell : table.cells) {
    const content::Borders& borders = cell.source->borders;
    const Edges drawn = drawn_widths(borders, cell.source->radius);
    thickest = max(thickest, max(max(drawn.top, drawn.bottom), max(drawn.left, drawn.right)));
    if (cell.row == 0) table.above = max(table.above, drawn.top);
    if (static_cast<std::size_t>(cell.row + cell.source->row_span) >= table.grid.rows())
      table.below = max(table.below, drawn.bottom);
  }
  if (thickest <= touch * 2) return;
  for (std::size_t i = 0; i < table.cells.size() && table.covered < 0; ++i) {
    const LaidCell& cell = table.cells[i];
    if (cell.source->content->empty()) continue;
    table.covered_by = covering(drawn_about(table, cell), cell.source->padding);
    if (table.covered_by > Length()) table.covered = static_cast<int>(i);
  }
}

bool lines_overlap(const LaidParagraph& paragraph) {
  const typeset::Composed& composed = paragraph.composed;
  return composed.line_advance * tight_den < composed.em * tight_num && composed.lines->size() > 1;
}

const typeset::LineRun* too_small(const LaidParagraph& paragraph) {
  for (const typeset::Line& line : *paragraph.composed.lines)
    for (const typeset::LineRun& run : line.runs)
      if (run.glyphs.size < page::smallest_type || run.glyphs.horizontal_scale < page::least_condense) return &run;
  return nullptr;
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
