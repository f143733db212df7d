#include <algorithm>

#include "engine/bind/messages.h"
#include "engine/bind/sinks.h"
#include "engine/layout/units.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;

namespace {

void take_box(content::Cell& cell, const BoxLook& box) {
  cell.padding = box.padding;
  cell.borders = box.borders;
  cell.diagonal_border = box.diagonal;
  cell.radius = box.radius;
  cell.background = box.background;
  cell.align = box.align;
  cell.ladder = box.ladder;
}

// A cell in another writing direction than its table: a box as high as the row where that is given, else as its text.
// Across the lines the box aligns as the cell is told to, along them the cell as the text is.
void turn_content(content::Cell& cell, content::Turn turn, const content::Row& row, typeset::Align align) {
  content::BoxBlock box;
  box.turn = turn;
  box.content = std::move(cell.content);
  box.align = cell.align;
  box.place = cell.place;
  if (row.height.kind == content::Extent::fixed && cell.row_span == 1)
    box.height = max(row.height.length - cell.padding.vertical(), Length());
  cell.align = align == typeset::Align::center ? content::VerticalAlign::middle
               : align == typeset::Align::end  ? content::VerticalAlign::bottom
                                               : content::VerticalAlign::top;
  cell.content = std::make_shared<content::Blocks>();
  cell.content->push_back({std::move(box)});
}

// The ladder of a cell whose text was set smaller by hand: no rung is larger than that.
std::shared_ptr<const content::Ladder> capped(const content::Ladder& ladder, Length size) {
  auto lower = std::make_shared<content::Ladder>(ladder);
  for (content::FitStep& step : lower->steps) step.size = min(step.size, size);
  lower->steps.erase(std::unique(lower->steps.begin(), lower->steps.end()), lower->steps.end());
  return lower;
}

// What the data asks for: padding and row heights stay those of the style, so that the form stays the form.
void set_by_hand(content::Cell& cell, Look& look, Length size) {
  cell.style_size = look.text.size;
  if (look.text.rule_size == look.text.size) look.text.rule_size = size;
  look.text.size = size;
  if (cell.ladder) cell.ladder = capped(*cell.ladder, size);
}

}  // namespace

namespace {

// The first text that comes from the data, also in lists and frames.
const content::ParagraphBlock* first_of_data(const content::Blocks& blocks) {
  for (const content::Block& block : blocks) {
    const content::ParagraphBlock* found = nullptr;
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind)) {
      if (paragraph->from_data) found = paragraph;
    } else if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) {
      found = first_of_data(*group->content);
    } else if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) {
      found = first_of_data(*box->content);
    } else if (const auto* table = std::get_if<content::TableBlock>(&block.kind)) {
      for (const content::Row& row : table->rows)
        for (const Shared<content::Cell>& cell : row.cells)
          if (!found) found = first_of_data(*cell->content);
    }
    if (found) return found;
  }
  return nullptr;
}

}  // namespace

// Messages about a cell point to the data it shows rather than to the template.
content::Place cell_place(const content::Blocks& blocks, content::Place place) {
  if (const content::ParagraphBlock* text = first_of_data(blocks)) place.data = text->place.data;
  return place;
}

void RowSink::column(const Element& element, const Context& context) {
  constexpr std::size_t most = 200;  // rows may be many
  Diagnostics& diagnostics = binder_.diagnostics();
  if (columns_given_) return diagnostics.error(messages::columns_twice, element.span);
  if (!table_.rows.empty()) return diagnostics.error(messages::late_column, element.span);
  if (table_.columns.size() == most)
    return diagnostics.error(messages::many_columns, element.span, {std::to_string(most)});
  if (table_.columns.empty()) table_.columns.reserve(16);  // most tables have fewer
  const auto width = binder_.measured<layout::ColumnSpec>(element, AttributeId::width, context);
  table_.columns.push_back(width ? content::ColumnWidth{width->fill, resolve(width->length, context.look), width->share}
                                 : content::ColumnWidth{true, {}, 1});
}

void RowSink::accept(const Element& element, const Context& context) {
  if (element.id == layout::ElementId::column) return column(element, context);
  content::Row row;
  row.source = element.span;
  row.data = binder_.evaluate().tag_place(context.node);
  if (const auto height = binder_.measured<layout::HeightSpec>(element, AttributeId::height, context))
    row.height = {height->kind, resolve(height->length, context.look)};
  if (const bool* head = element.get<bool>(AttributeId::head)) row.head = *head;
  if (element.get<layout::TextTemplate>(AttributeId::keep))
    row.keep = binder_.text(element, AttributeId::keep, context);
  if (const bool* split = element.get<bool>(AttributeId::split)) row.split = *split;
  row.cells.reserve(table_.columns.size());
  CellSink sink(binder_, row, cell_style_, table_.layout_only);
  binder_.run(element.children, context, sink);
  table_.rows.push_back(std::move(row));
}

void CellSink::accept(const Element& element, const Context& outer) {
  // A field that stands around the cell is of the place, not of the cell.
  if (outer.place.field.empty() && binder_.constant_cells().is_constant(element)) return constant(element, outer);
  row_.cells.push_back(bound(element, outer));
}

// Without section: that of the sheet which shows the cell stands in for it.
void CellSink::constant(const Element& element, const Context& outer) {
  const ConstantCells::Surroundings around{cell_style_, outer.look};
  if (const auto* kept = binder_.constant_cells().find(element, around)) return row_.cells.push_back(*kept);
  const std::size_t reported = binder_.diagnostics().items().size();
  Context context = outer;
  context.place.section = {};
  const Shared<content::Cell> cell = bound(element, context);
  row_.cells.push_back(cell);
  // What is turned depends on its row, what takes one size on others; and a fault is to be reported each time.
  const bool alone = !turned_ && cell->one_size == content::OneSize::no;
  if (alone && binder_.diagnostics().items().size() == reported) binder_.constant_cells().keep(element, around, cell);
}

// The structure of the document has no cells here that could head others.
void CellSink::check_in_grid(const Element& element) {
  for (const AttributeId id : {AttributeId::header, AttributeId::headers, AttributeId::id})
    if (element.attributes.find(id) != nullptr)
      binder_.diagnostics().error(messages::grid_header, element.span, {std::string(layout::name_of(id))});
}

content::Cell CellSink::bound(const Element& element, const Context& outer) {
  const layout::Style* own = binder_.style_of(element, outer);
  const layout::Style* style = own ? own : cell_style_;
  content::Cell cell;
  const Looks::Known* const known = style ? &binder_.look_of_box(*style, outer) : nullptr;
  if (known) take_box(cell, known->box);
  Context context{outer.node, known ? known->look : outer.look, outer.place};
  context.place.data = context.place.element = element.span;
  if (std::string field = binder_.text(element, AttributeId::field, context); !field.empty())
    context.place.field = std::move(field);
  if (in_grid_) check_in_grid(element);
  if (const auto size = binder_.size(element, context)) set_by_hand(cell, context.look, *size);
  cell.column_span = binder_.integer(element, AttributeId::span, context, 1);
  cell.row_span = binder_.integer(element, AttributeId::rows, context, 1);
  cell.header = element.choice<content::HeaderKind>(AttributeId::header).value_or(content::HeaderKind::none);
  cell.id = binder_.text(element, AttributeId::id, context);
  cell.headers = binder_.text(element, AttributeId::headers, context);
  // A value that is missing from the data ties nothing together.
  if (std::string merge = binder_.text(element, AttributeId::merge, context); !merge.empty())
    cell.merge = std::move(merge);
  cell.one_size = element.choice<content::OneSize>(AttributeId::fit).value_or(content::OneSize::no);
  cell.diagonal = element.choice<content::Diagonal>(AttributeId::diagonal).value_or(content::Diagonal::none);
  cell.content = std::make_shared<content::Blocks>();
  BlockSink sink(binder_, *cell.content);
  binder_.run(element.children, context, sink);
  cell.place = cell_place(*cell.content, std::move(context.place));
  const content::Turn turn = turn_between(outer.look, context.look);
  turned_ = turn != content::Turn::none;
  if (turned_) turn_content(cell, turn, row_, context.look.paragraph->align);
  return cell;
}

}  // namespace toji::bind
