#include "engine/flow/cut.h"

#include <algorithm>

#include "engine/flow/lay.h"

namespace toji::flow {
namespace {

void set_lines(LaidBlock& block, std::vector<typeset::Line> lines) {
  auto& composed = std::get<LaidParagraph>(block.kind).composed;
  composed.lines = std::move(lines);
  const auto count = static_cast<std::int64_t>(composed.lines->size());
  composed.height = count == 0 ? Length() : composed.em + composed.line_advance * (count - 1);
  block.height = composed.height;
}

// The block's lines from `first` on, as a block of its own.
LaidBlock lines_from(LaidBlock& block, std::size_t first) {
  auto& lines = std::get<LaidParagraph>(block.kind).composed.lines.own();
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<typeset::Line> rest(std::make_move_iterator(at), std::make_move_iterator(lines.end()));
  lines.erase(at, lines.end());
  std::vector<typeset::Line> kept = std::move(lines);
  LaidBlock out = block;
  out.before = {};
  std::get<LaidParagraph>(out.kind).cut = true;
  set_lines(out, std::move(rest));
  set_lines(block, std::move(kept));
  block.after = {};
  return out;
}

// What of the block goes beyond the room, if it can be parted there.
std::optional<LaidBlock> part(LaidBlock& block, Length room) {
  if (auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) {
    const typeset::Composed& composed = paragraph->composed;
    if (room < composed.em) return {};
    const auto fitting = static_cast<std::size_t>(floor_ratio(room - composed.em, composed.line_advance)) + 1;
    if (fitting >= composed.lines->size()) return {};
    return lines_from(block, fitting);
  }
  auto* group = std::get_if<LaidGroup>(&block.kind);
  if (!group || group->source->keep_together) return {};
  LaidBlocks rest = cut(group->content, room);
  if (group->content.empty()) {
    group->content = std::move(rest);
    return {};
  }
  block.height = total_height(group->content);
  const Length height = total_height(rest);
  return LaidBlock{{}, height, {}, LaidGroup{group->source, std::move(rest)}};
}

Length room_of(const LaidCell& cell, Length height) { return height - cell.source->padding.vertical(); }

void set_row_height(LaidTable& table, std::size_t row, Length height) {
  const Length more = height - table.row_heights[row];
  table.row_heights[row] = height;
  for (std::size_t i = row + 1; i < table.stacked.size(); ++i) table.stacked[i] += more;
}

void replace_content(LaidCell& cell, LaidBlocks content) {
  cell.content = std::move(content);
  cell.content_height = total_height(cell.content);
}

bool goes_beyond(const LaidCell& cell, Length height) { return cell.content_height > room_of(cell, height); }

// What a merged cell needs where it comes again in its row alone; what goes down into others is shared out among them.
Length again_alone(const LaidTable& table, const LaidCell& cell) {
  const auto row = static_cast<std::size_t>(cell.row), after = std::min(row + 2, table.row_heights.size());
  if (!cell.source->merge || covered_rows(table, cell, row, after) > 1) return {};
  return cell.content_height + cell.source->padding.vertical();
}

// Cells merged with those above and below come again as they are; the others keep something each.
bool may_be_cut(const LaidTable& table, std::size_t row, Length height) {
  if (table.next_cut[row] != row || table.next_cut[row + 1] != row + 1) return false;
  const auto begin = table.cells.begin();
  return std::all_of(begin + static_cast<std::ptrdiff_t>(table.row_cells[row]),
                     begin + static_cast<std::ptrdiff_t>(table.row_cells[row + 1]), [height](const LaidCell& cell) {
                       if (!goes_beyond(cell, height)) return true;
                       return !cell.source->merge && least_height(cell.content) <= room_of(cell, height);
                     });
}

}  // namespace

Length least_height(const LaidBlocks& blocks) {
  if (blocks.empty()) return {};
  const LaidBlock& first = blocks.front();
  if (const auto* paragraph = std::get_if<LaidParagraph>(&first.kind)) return first.before + paragraph->composed.em;
  const auto* group = std::get_if<LaidGroup>(&first.kind);
  return first.before + (group && !group->source->keep_together ? least_height(group->content) : first.height);
}

LaidBlocks cut(LaidBlocks& blocks, Length height) {
  Length y;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LaidBlock& block = blocks[i];
    if (y + block.before + block.height > height) {
      LaidBlocks rest;
      auto first = static_cast<std::ptrdiff_t>(i);
      if (auto parted = part(block, height - y - block.before)) {
        rest.push_back(std::move(*parted));
        ++first;
      } else {
        block.before = {};
      }
      rest.insert(rest.end(), std::make_move_iterator(blocks.begin() + first), std::make_move_iterator(blocks.end()));
      blocks.erase(blocks.begin() + first, blocks.end());
      return rest;
    }
    y += block.before + block.height + block.after;
  }
  return {};
}

std::optional<RowRest> cut_row(LaidTable& table, std::size_t row, Length height) {
  if (!may_be_cut(table, row, height)) return {};
  RowRest rests;
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i) {
    LaidCell& cell = table.cells[i];
    if (!goes_beyond(cell, height)) continue;
    rests.emplace_back(i, cut(cell.content, room_of(cell, height)));
    cell.content_height = total_height(cell.content);
  }
  if (rests.empty()) return {};
  set_row_height(table, row, height);
  return rests;
}

void go_on(LaidTable& table, std::size_t row, RowRest rests) {
  Length height;
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i) {
    LaidCell& cell = table.cells[i];
    const auto found = std::find_if(rests.begin(), rests.end(), [i](const auto& rest) { return rest.first == i; });
    if (found == rests.end()) {
      if (!cell.source->merge) replace_content(cell, {});
      height = max(height, again_alone(table, cell));
      continue;
    }
    auto* first = std::get_if<LaidParagraph>(&found->second.front().kind);
    const auto* last = cell.content.empty() ? nullptr : std::get_if<LaidParagraph>(&cell.content.back().kind);
    if (first && first->cut && last) first->tag = last->tag;
    replace_content(cell, std::move(found->second));
    height = max(height, cell.content_height + cell.source->padding.vertical());
  }
  set_row_height(table, row, height);
}

}  // namespace toji::flow
