// What is said of blocks once it is certain that they are placed as they were laid. Only blocks that were noted while
// they were laid are gone into.
#include <algorithm>

#include "base/utf8.h"
#include "engine/flow/cut.h"
#include "engine/flow/fits.h"
#include "engine/flow/lay.h"
#include "engine/flow/messages.h"
#include "engine/flow/text_of.h"

namespace toji::flow {
namespace {

using content::to_text;

std::string text_of_line(const typeset::Line& line) {
  std::string out;
  for (const typeset::LineRun& run : line.runs)
    if (run.kind == typeset::RunKind::text) out += run.glyphs.text();
  return out;
}

// The word, or all of a short text, which the line may show in part.
std::string shown(const content::ParagraphBlock& source, const typeset::Line& line) {
  constexpr std::size_t most = 60;  // bytes
  const std::string all = text_of(source);
  return all.size() <= most ? all : text_of_line(line);
}

const typeset::Line& widest(const typeset::Composed& composed) {
  return *std::ranges::max_element(*composed.lines, {}, [](const typeset::Line& line) { return line.width; });
}

std::size_t characters_in(const content::Blocks& blocks) {
  const std::string text = text_of(blocks);
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80 && c != '\n';
  }));
}

// What a first line takes, wherever it stands.
Length one_line(const LaidBlocks& blocks) {
  if (blocks.empty()) return {};
  const LaidBlock& first = blocks.front();
  if (const auto* paragraph = std::get_if<LaidParagraph>(&first.kind)) return first.before + paragraph->composed.em;
  if (const auto* group = std::get_if<LaidGroup>(&first.kind)) return first.before + one_line(group->content);
  const auto* table = std::get_if<LaidTable>(&first.kind);
  if (!table || table->row_cells.size() < 2) return first.before + first.height;
  Length least;
  for (std::size_t i = 0; i < table->row_cells[1]; ++i)
    least = max(least, one_line(table->cells[i].content) + table->cells[i].source->padding.vertical());
  return first.before + least;
}

// How many characters less would fit, about: text takes room as it has characters.
std::string characters_too_many(const content::Blocks& blocks, Length needed, Length room) {
  const auto all = static_cast<std::int64_t>(characters_in(blocks));
  const std::int64_t over = needed.units() - max(room, Length()).units();
  const std::int64_t whole = std::max<std::int64_t>(1, needed.units());
  std::int64_t less = std::max<std::int64_t>(1, (all * over + needed.units() - 1) / whole);
  for (std::int64_t step = 1; step * 100 <= less; step *= 10) less = (less + step * 10 - 1) / (step * 10) * (step * 10);
  return std::to_string(std::min(less, std::max<std::int64_t>(all, 1)));
}

Length sum_of(const content::TableBlock& table) {
  Length sum = table.column_gap * (static_cast<std::int64_t>(table.columns.size()) - 1);
  for (const content::ColumnWidth& column : table.columns)
    if (!column.fill) sum += column.length;
  return sum;
}

}  // namespace

void Layouter::tell(const MessageText& text, const content::Place& where, std::vector<std::string> args) {
  const content::Place place = in_section(where);
  diagnostics_.add({Severity::error, &text, place.data, place.section->sheet, place.field, std::move(args)});
}

void Layouter::settle(const LaidBlocks& blocks, const Edges& around) {
  for (const LaidBlock& block : blocks) settle(block, around);
}

void Layouter::settle(const LaidBlock& block, const Edges& around) {
  const auto* group = std::get_if<LaidGroup>(&block.kind);
  if (block.left > around.left + rounding || block.right > around.right + rounding) {
    if (!group) tell_outside(block, around);
  } else if (!block.noted) {
    return;
  }
  if (block.overlaps) tell_overlap(block);
  if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind)) return tell_own(*paragraph, block.offered);
  if (group) return settle(group->content, around);
  if (const auto* box = std::get_if<LaidBox>(&block.kind)) return settle_box(*box, block.offered);
  if (const auto* table = std::get_if<LaidTable>(&block.kind)) return settle_table(*table, block.offered);
  if (const auto* pie = std::get_if<LaidPie>(&block.kind)) tell_own(*pie, block.offered);
}

void Layouter::settle_box(const LaidBox& box, Length offered) {
  const content::Place& place = box.source->place;
  const Edges& padding = box.source->padding;
  if (box.width > offered + rounding)
    return tell(messages::element_too_wide, as_element(place),
                {in_points(box.width), in_points(offered), data_of(place)});
  if (no_room(box))
    return tell(messages::no_room, as_element(place),
                {in_points(box.width), in_points(padding.horizontal()), data_of(place)});
  if (too_many_lines(box))
    return tell(messages::too_many_lines, text_place(*box.source->content, place),
                {in_points(box.content_height), in_points(box.width - padding.horizontal()), to_text(place.element),
                 characters_too_many(*box.source->content, box.content_height, box.width - padding.horizontal())});
  if (const Length border = covered_by_border(box); border > Length())
    tell(messages::border_covers, as_element(place), {in_points(border), data_of(place)});
  if (leaves_upwards(box.content, padding_along(*box.source))) tell(messages::leaves_box, as_element(place), {});
  settle(box.content, padding_along(*box.source));
}

void Layouter::settle_table(const LaidTable& table, Length offered) {
  if (!table.columns_fit) return tell_columns(table, offered);
  if (table.covered >= 0) {
    const content::Place& place = table.cells[static_cast<std::size_t>(table.covered)].source->place;
    tell(messages::border_covers, as_element(place), {in_points(table.covered_by), data_of(place)});
  }
  for (const LaidCell& cell : table.cells) {
    if (cell.outcome) tell_cell(cell, table);
    if (cell.unlike)
      tell(messages::merged_unlike, cell.unlike->place,
           {beginning(text_of(*cell.source->content)), data_of(cell.source->place),
            beginning(text_of(*cell.unlike->content)), *cell.source->merge, to_text(cell.source->place.element)});
    if (!cell.noted && !cell.too_wide) continue;
    if (inner_width(table, cell) > Length()) settle(cell.content, cell.source->padding);
  }
}

void Layouter::tell_columns(const LaidTable& table, Length offered) {
  const content::Place& place = table.source->place;
  const bool shares = std::ranges::any_of(table.source->columns, &content::ColumnWidth::fill);
  tell(shares ? messages::no_width_left : messages::columns_too_wide, as_element(place),
       {in_points(sum_of(*table.source)), in_points(max(offered, Length())), data_of(place)});
}

void Layouter::tell_cell(const LaidCell& cell, const LaidTable& table) {
  const Outcome& outcome = *cell.outcome;
  const content::Cell& source = *cell.source;
  switch (outcome.kind) {
    case Outcome::Kind::gave_way:
      note_shrunk(cell);
      if (cell.rest) add_rest(cell, table);
      return;
    case Outcome::Kind::too_wide: {
      const Length inner = inner_width(table, cell);
      if (inner <= Length())
        tell(messages::no_room, as_element(source.place),
             {in_points(inner + source.padding.horizontal()), in_points(source.padding.horizontal()),
              data_of(source.place)});
      else if (leaves_upwards(cell.content, source.padding))
        tell(messages::leaves_box, as_element(source.place), {});
      return;
    }
    case Outcome::Kind::too_high:
      return tell_too_high(cell, table);
    case Outcome::Kind::uneven:
      return tell(messages::uneven_size, source.place,
                  {in_points(outcome.rungs.front().size), in_points(outcome.rungs.back().size)});
  }
}

// Where not even a line has room, the row is to blame; else the text, and how much of it is too much.
void Layouter::tell_too_high(const LaidCell& cell, const LaidTable& table) {
  const Length room = max(cell.outcome->room, Length()), least = one_line(cell.content);
  const content::Place& place = cell.source->place;
  const Span& row = table.source->rows[static_cast<std::size_t>(cell.row)].source;
  const Length padding = cell.source->padding.vertical();
  if (least > room) {
    content::Place of_row = place;
    of_row.data = row;
    return tell(messages::row_too_low, of_row,
                {in_points(cell.outcome->room + padding), in_points(least + padding), data_of(place)});
  }
  const std::string less = characters_too_many(*cell.source->content, cell.content_height, room);
  const Length asked = asked_size(*cell.source->content);
  if (!cell.source->ladder || cell.outcome->rungs.size() < 2 || asked == Length())
    return tell(messages::too_high, place, {in_points(cell.content_height), in_points(room), less, to_text(row)});
  const auto& steps = cell.source->ladder->steps;
  const Length floor = asked.scaled(steps.back().size.units(), steps.front().size.units());
  tell(messages::does_not_fit, place,
       {in_points(floor), in_points(cell.content_height), in_points(room), less, to_text(row)});
}

void Layouter::tell_overlap(const LaidBlock& block) {
  const content::Place place = place_of(block);
  tell(messages::overlaps, as_element(place), {data_of(place)});
}

void Layouter::tell_outside(const LaidBlock& block, const Edges& around) {
  const auto* paragraph = std::get_if<LaidParagraph>(&block.kind);
  if (!paragraph || paragraph->composed.too_wide) return;  // told as what it is
  const content::ParagraphBlock& source = *paragraph->source;
  if (block.left > around.left + rounding)
    return tell(messages::begins_outside, as_element(source.place), {in_points(block.left), data_of(source.place)});
  tell_too_wide(*paragraph, block.offered);
}

void Layouter::tell_own(const LaidParagraph& paragraph, Length offered) {
  const content::ParagraphBlock& source = *paragraph.source;
  const typeset::Composed& composed = paragraph.composed;
  if (composed.too_wide)
    tell_too_wide(paragraph, offered);
  else if (tab_outside(paragraph, offered))
    tell(messages::tab_outside, as_element(source.place),
         {in_points(source.text.style->tabs.back().position), in_points(offered), data_of(source.place)});
  if (const typeset::LineRun* run = too_small(paragraph))
    tell(messages::small_type, as_element(source.place),
         {beginning(run->glyphs.text()), in_points(run->glyphs.size),
          std::to_string((run->glyphs.horizontal_scale + 5) / 10), data_of(source.place)});
  if (lines_overlap(paragraph))
    tell(messages::lines_overlap, as_element(source.place),
         {in_points(composed.line_advance), in_points(composed.em), data_of(source.place)});
}

// An indent that leaves less than a character is to blame, else what could not be broken.
void Layouter::tell_too_wide(const LaidParagraph& paragraph, Length offered) {
  const content::ParagraphBlock& source = *paragraph.source;
  const typeset::ParagraphStyle& style = *source.text.style;
  const Length indent = max(style.first_indent, style.rest_indent);
  if (indent > Length() && offered - indent < paragraph.composed.em)
    return tell(messages::indent_too_wide, as_element(source.place),
                {in_points(indent), in_points(max(offered, Length())), data_of(source.place)});
  const typeset::Line& line = widest(paragraph.composed);
  content::Place place = source.place;
  if (const Span span = place_of_byte(source, line.text_begin); span.known()) place.data = span;
  tell(messages::too_wide, place,
       {in_points(max(offered, Length())), beginning(shown(source, line)), to_text(source.place.element)});
}

void Layouter::tell_own(const LaidPie& pie, Length offered) {
  const content::PieBlock& source = *pie.source;
  const bool disc = source.pie.diameter > offered + rounding;
  const std::optional<Size> natural = chart::ComposedPie(source.pie).natural_size();
  if (!disc && !natural)
    return tell(messages::many_labels, as_element(source.place),
                {std::to_string(source.pie.slices.size()), data_of(source.place)});
  const Length needed = disc ? source.pie.diameter : max(pie.size.width, natural->width);
  tell(disc ? messages::pie_too_wide : messages::labels_too_wide, as_element(source.place),
       {in_points(needed), in_points(max(offered, Length())), data_of(source.place)});
}

void Layouter::note_shrunk(const LaidCell& cell) {
  const Outcome& outcome = *cell.outcome;
  Shrunk entry;
  entry.place = in_section(cell.source->place);
  entry.asked = max(cell.source->style_size, asked_size(*cell.source->content));
  entry.given = outcome.rungs.back().size;
  entry.condense = outcome.rungs.back().step.condense;
  entry.lines = outcome.rungs.back().lines;
  entry.characters = static_cast<int>(characters_in(*cell.source->content));
  entry.continued = outcome.continued;
  entry.room = outcome.room;
  entry.rungs = outcome.rungs;
  shrunk_.push_back(std::move(entry));
}

}  // namespace toji::flow
