// What is said of tables and cells.
#include <algorithm>

#include "engine/flow/cells.h"
#include "engine/flow/fits.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/reporter.h"
#include "engine/flow/text_of.h"

namespace toji::flow {
namespace {

using content::to_text;

Length sum_of(const content::TableBlock& table) {
  Length sum = table.column_gap * (static_cast<std::int64_t>(table.columns.size()) - 1);
  for (const content::ColumnWidth& column : table.columns)
    if (!column.fill) sum += column.length;
  return sum;
}

void tell_columns(const MeasuredTable& table, Length offered, Reporter& reporter) {
  const content::Place& place = table.source->place;
  const Length sum = sum_of(*table.source), room = max(offered, Length());
  const bool shares = std::ranges::any_of(table.source->columns, &content::ColumnWidth::fill);
  reporter.tell(shares ? messages::no_width_left : messages::columns_too_wide, as_element(place),
                {in_points(sum, room), in_points(room, sum), data_of(place)});
}

// Where not even a line has room, the row is to blame; else the text, and how much of it is too much.
void tell_too_high(const CellFragment& cell, const MeasuredTable& table, Reporter& reporter) {
  const Length room = max(cell.outcome->room, Length()), least = first_line(cell.content);
  const content::Place& place = cell.source->place;
  const Span& row = table.source->rows[static_cast<std::size_t>(cell.row)].source;
  const Length padding = cell.source->padding.vertical();
  if (least > room) {
    content::Place of_row = place;
    of_row.data = row;
    return reporter.tell(messages::row_too_low, of_row,
                         {in_points(cell.outcome->room + padding, least + padding), in_points(least + padding, cell.outcome->room + padding), data_of(place)});
  }
  const std::string less = characters_too_many(*cell.source->content, cell.content_height, room);
  const Length asked = asked_size(*cell.source->content);
  if (!cell.source->ladder || cell.outcome->rungs.size() < 2 || asked == Length())
    return reporter.tell(messages::too_high, place,
                         {in_points(cell.content_height, room), in_points(room, cell.content_height), less, to_text(row)});
  const auto& steps = cell.source->ladder->steps;
  const Length floor = asked.scaled(steps.back().size.units(), steps.front().size.units());
  reporter.tell(messages::does_not_fit, place,
                {in_points(floor), in_points(cell.content_height, room), in_points(room, cell.content_height), less, to_text(row)});
}

void note_shrunk(const CellFragment& cell, Reporter& reporter) {
  const Outcome& outcome = *cell.outcome;
  Shrunk entry;
  entry.place = reporter.in_section(cell.source->place);
  entry.asked = max(cell.source->style_size, asked_size(*cell.source->content));
  entry.given = outcome.rungs.back().size;
  entry.condense = outcome.rungs.back().step.condense;
  entry.lines = outcome.rungs.back().lines;
  entry.characters = static_cast<int>(characters_in(*cell.source->content));
  entry.continued = outcome.continued;
  entry.room = outcome.room;
  entry.rungs = outcome.rungs;
  reporter.add_shrunk(std::move(entry));
}

void tell_cell(const CellFragment& cell, const MeasuredTable& table, Reporter& reporter) {
  const Outcome& outcome = *cell.outcome;
  const content::Cell& source = *cell.source;
  switch (outcome.kind) {
    case Outcome::Kind::gave_way:
      note_shrunk(cell, reporter);
      if (cell.rest) reporter.add_rest(cell, table);
      return;
    case Outcome::Kind::too_wide: {
      const Length inner = inner_width(table, cell);
      if (inner <= Length())
        reporter.tell(messages::no_room, as_element(source.place),
                      {in_points(inner + source.padding.horizontal()), in_points(source.padding.horizontal()),
                       data_of(source.place)});
      else if (leaves_upwards(cell.content, source.padding))
        reporter.tell(messages::leaves_box, as_element(source.place), {});
      return;
    }
    case Outcome::Kind::too_high:
      return tell_too_high(cell, table, reporter);
    case Outcome::Kind::uneven:
      return reporter.tell(messages::uneven_size, source.place,
                           {in_points(outcome.rungs.front().size, outcome.rungs.back().size),
                            in_points(outcome.rungs.back().size, outcome.rungs.front().size)});
  }
}

void tell_unlike(const CellFragment& cell, Reporter& reporter) {
  const content::Cell &first = *cell.source, &other = *cell.unlike;
  const std::string text = text_of(*first.content), unlike = text_of(*other.content);
  // Where the text is the same, its readings, links or parting are not.
  const MessageText& message = text == unlike ? messages::merged_unlike_form : messages::merged_unlike;
  reporter.tell(message, other.place,
                {beginning(text), data_of(first.place), beginning(unlike), *first.merge, to_text(first.place.element)});
}

}  // namespace

void TableFragment::tell(Reporter& reporter, const Fragment& self, const Edges&) const {
  if (!table->columns_fit) return tell_columns(*table, self.offered, reporter);
  if (table->covered >= 0) {
    const content::Place& place = table->cells[static_cast<std::size_t>(table->covered)].source->place;
    reporter.tell(messages::border_covers, as_element(place), {in_points(table->covered_by), data_of(place)});
  }
  for (const CellFragment& cell : table->cells) {
    if (cell.outcome) tell_cell(cell, *table, reporter);
    if (cell.unlike) tell_unlike(cell, reporter);
    if ((cell.noted || cell.too_wide) && inner_width(*table, cell) > Length())
      reporter.settle(cell.content, cell.source->padding);
  }
}

}  // namespace toji::flow
