#include "engine/flow/table_split.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/flow/fragment.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/reporter.h"
#include "engine/flow/table_rows.h"

namespace toji::flow {
namespace {

Length room_of(const CellFragment& cell, Length height) { return height - cell.source->padding.vertical(); }

void replace_content(CellFragment& cell, Fragments content) {
  cell.content = std::move(content);
  cell.content_height = total_height(cell.content);
}

bool goes_beyond(const CellFragment& cell, Length height) { return cell.content_height > room_of(cell, height); }

// What a merged cell needs where it comes again in its row alone; what goes down into others is shared out among them.
Length again_alone(const MeasuredTable& table, const CellFragment& cell) {
  const auto row = static_cast<std::size_t>(cell.row), after = std::min(row + 2, table.row_heights.size());
  if (!cell.source->merge || covered_rows(table, cell, row, after) > 1) return {};
  return needed(cell);
}

std::span<const CellFragment> cells_of(const MeasuredTable& table, std::size_t row) {
  return std::span(table.cells).subspan(table.row_cells[row], table.row_cells[row + 1] - table.row_cells[row]);
}

// Cells merged with those above and below come again as they are; the others keep something each.
bool may_be_cut(const MeasuredTable& table, std::size_t row, const Room& room) {
  if (table.next_cut[row] != row || table.next_cut[row + 1] != row + 1) return false;
  return std::ranges::all_of(cells_of(table, row), [&](const CellFragment& cell) {
    if (!goes_beyond(cell, room.height)) return true;
    const Length least = least_height(cell.content, room_of(cell, room.next));
    return !cell.source->merge && least <= room_of(cell, room.height);
  });
}

void put_back(MeasuredTable& table, RowRest& rests) {
  for (auto& [i, rest] : rests) {
    Fragments& content = table.cells[i].content;
    content.insert(content.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    table.cells[i].content_height = total_height(content);
  }
}

// Cuts the cells of a row so that it is not higher than the room, which becomes its height.
std::optional<RowRest> cut_row(MeasuredTable& table, std::size_t row, const Room& room) {
  if (!may_be_cut(table, row, room)) return {};
  RowRest rests;
  bool lower = false;
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i) {
    CellFragment& cell = table.cells[i];
    if (!goes_beyond(cell, room.height)) continue;
    Fragments rest = split(cell.content, {room_of(cell, room.height), room_of(cell, room.next), false, room.reporter});
    if (cell.content.empty()) {  // nothing of it would stay, and a row of nothing would come again on each page
      cell.content = std::move(rest);
      put_back(table, rests);
      return {};
    }
    if (rest.empty())  // only the space behind the text is beyond the room
      cell.content.back().after = {};
    else
      rests.emplace_back(i, std::move(rest));
    cell.content_height = total_height(cell.content);
    lower = true;
  }
  if (lower) set_row_height(table, row, room.height);
  if (rests.empty()) return {};
  return rests;
}

// What the row takes at least where it may be split; nothing where it may not.
std::optional<Length> least_of_split_row(const MeasuredTable& table, std::size_t row, Length next) {
  if (!table.source->rows[row].split || unit_end(table, row) != row + 1 || table.next_cut[row] != row) return {};
  Length least;
  for (const CellFragment& cell : cells_of(table, row))
    least = max(least, cell.source->merge
                           ? needed(cell)
                           : least_height(cell.content, room_of(cell, next)) + cell.source->padding.vertical());
  return least;
}

const Fragments* rest_of(const RowRest& rests, std::size_t cell) {
  const auto found = std::ranges::find(rests, cell, &RowRest::value_type::first);
  return found == rests.end() ? nullptr : &found->second;
}

// Of a row that goes on with the rests.
Length rest_height(const MeasuredTable& table, std::size_t row, const RowRest& rests) {
  Length height;
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i) {
    const CellFragment& cell = table.cells[i];
    const Fragments* rest = rest_of(rests, i);
    height = max(height, rest ? total_height(*rest) + cell.source->padding.vertical() : again_alone(table, cell));
  }
  return height;
}

// What it takes at least.
Length least_of_rest(const MeasuredTable& table, std::size_t row, const RowRest& rests, Length next) {
  Length least;
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i) {
    const CellFragment& cell = table.cells[i];
    const Fragments* rest = rest_of(rests, i);
    least = max(least, rest ? least_height(*rest, room_of(cell, next)) + cell.source->padding.vertical()
                            : again_alone(table, cell));
  }
  return least;
}

// The heads that come again above a part, with the gap to its rows.
Length head_height(const MeasuredTable& table, std::size_t head_end) {
  return head_end > 0 ? height_of(table, 0, head_end) + table.source->row_gap : Length();
}

// The parting of one table where a room ends.
class TableSplit {
 public:
  TableSplit(MeasuredTable& table, TableFragment& part, const Room& room) : table_(table), part_(part), room_(room) {}

  // The end of the rows that are kept; none where the first goes on to the next room.
  std::size_t end() {
    leave_out_high_head();
    const Length free = room_.height - (part_.repeats_head() ? head_ : Length());
    const std::size_t begin = std::max(part_.first, part_.first == 0 ? part_.head_end : part_.first);
    std::size_t end = fitting_rows(free);
    if (const std::size_t cut = std::max(end, begin); cut < part_.last) {
      rest = part_row(table_, part_.first, cut,
                      {free, room_.next - (part_.head_end > 0 ? head_ : Length()), false, room_.reporter});
      if (rest) return cut + 1;
      end = fitting_rows(free);  // without the space behind its texts the row may fit
    }
    if (end > begin || end == part_.last) return end;
    return room_.empty ? broken_unit(free) : part_.first;  // a head alone is left for the next page
  }

  std::optional<RowRest> rest;  // of the last row that is kept

 private:
  std::size_t fitting_rows(Length free) const {
    return std::min(fitting_end(table_, part_.first, free), part_.last);
  }

  // The rows are looked at without it.
  void leave_out_high_head() {
    head_ = head_height(table_, part_.head_end);
    if (!part_.repeats_head() || head_ < room_.next) return;
    tell(messages::head_too_tall, 0, head_);
    part_.head_end = 0;
    head_ = {};
  }

  // A unit higher than a page is broken between its rows.
  std::size_t broken_unit(Length free) {
    const std::size_t row = part_.first;
    std::size_t end = row;
    while (end < part_.last) {
      const std::size_t next = table_.next_cut[end + 1];
      if (higher_than(free, table_, row, next)) break;
      end = next;
    }
    if (end > row) return end;
    end = table_.next_cut[row + 1];
    const Length head = part_.repeats_head() ? head_ : Length();
    if (head > Length() && height_of(table_, row, end) <= free + head)
      tell(messages::head_too_tall, 0, head);
    else if (row < part_.head_end)
      tell(messages::head_too_tall, 0, height_of(table_, 0, part_.head_end));
    else
      tell_rows(row, end);
    return end;
  }

  void tell(const MessageText& text, std::size_t row, Length height) {
    if (room_.reporter) room_.reporter->tell_too_tall(text, row_place(table_, row), height, room_.next);
  }

  // The rows are at fault together where a cell ties them, else the one row.
  void tell_rows(std::size_t row, std::size_t end) {
    const Length height = height_of(table_, row, end);
    if (end == row + 1) return tell(messages::too_tall, row, height);
    if (room_.reporter)
      room_.reporter->tell_at_element(messages::rows_too_tall, row_place(table_, row),
                                      {in_points(height, room_.next), in_points(room_.next, height), std::to_string(end - row)});
  }

  MeasuredTable& table_;
  TableFragment& part_;
  const Room& room_;
  Length head_;
};

}  // namespace

std::optional<RowRest> part_row(MeasuredTable& table, std::size_t row, std::size_t end, const Room& room) {
  if (end >= table.row_heights.size() || !table.source->rows[end].split || unit_end(table, end) != end + 1) return {};
  Length height = room.height;
  if (end > row) height -= height_of(table, row, end) + table.source->row_gap;
  return height > Length() ? cut_row(table, end, {height, room.next, false, room.reporter}) : std::nullopt;
}

void go_on(MeasuredTable& table, std::size_t row, RowRest rests) {
  const Length height = rest_height(table, row, rests);
  for (std::size_t i = table.row_cells[row]; i < table.row_cells[row + 1]; ++i)
    if (!table.cells[i].source->merge && !rest_of(rests, i)) replace_content(table.cells[i], {});
  for (auto& [cell, rest] : rests) replace_content(table.cells[cell], std::move(rest));
  set_row_height(table, row, height);
}

Length TableFragment::least_height(const Fragment& self, Length next) const {
  if (self.height <= next || table->row_heights.empty()) return self.height;
  const Length head = repeats_head() ? head_height(*table, head_end) : Length();
  if (!began.empty()) return head + least_of_rest(*table, first, began, next - head);
  const std::size_t begin = first == 0 ? std::min(head_end, table->row_heights.size() - 1) : first;
  const Length before = begin > first ? height_of(*table, first, begin) + table->source->row_gap : Length();
  if (const auto least = least_of_split_row(*table, begin, next - head - before)) return head + before + *least;
  return head + height_of(*table, first, unit_end(*table, begin));
}

Length TableFragment::full_height() const {
  const Length head = repeats_head() ? head_height(*table, head_end) : Length();
  if (began.empty()) return head + height_of(*table, first, last);
  const Length behind = first + 1 < last ? table->source->row_gap + height_of(*table, first + 1, last) : Length();
  return head + rest_height(*table, first, began) + behind;
}

Split TableFragment::split(Fragment& self, const Room& room) {
  if (table->row_heights.empty()) return {false};
  if (!began.empty()) go_on(*table, first, std::exchange(began, {}));
  TableSplit parting(*table, *this, room);
  const std::size_t end = parting.end();
  Fragments rest;
  if (end == first) {
    rest.push_back(std::move(self));
    return {false, std::move(rest)};
  }
  const std::size_t stop = std::exchange(last, end);
  const bool whole = end == stop && !parting.rest, ended = std::exchange(ends, whole && ends);
  const bool is_part = first > 0 || goes_on || !ends;
  if (room.reporter && is_part) room.reporter->check_merged(*table, first, end);
  if (is_part) self.height = full_height();
  if (whole) return {true};
  Fragment behind = self;
  auto& part = std::get<TableFragment>(behind.kind);
  part.goes_on = parting.rest.has_value();
  part.first = part.goes_on ? end - 1 : end;
  part.last = stop;
  part.ends = ended;
  behind.before = {};
  self.after = {};
  if (part.goes_on) part.began = *std::move(parting.rest);
  if (room.stacked) behind.height = part.full_height();
  rest.push_back(std::move(behind));
  return {true, std::move(rest)};
}

}  // namespace toji::flow
