#include <algorithm>

#include "engine/bind/messages.h"
#include "engine/bind/sinks.h"
#include "engine/typeset/blank.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;
using layout::ElementId;

namespace {

// Of what the element is laid as. Text from the data that comes into it will say where it stands there.
content::Place place_of(const Element& element, const Context& context) {
  return {element.span, element.span, context.place.section, context.place.field};
}

// Of what stands as the template says, with the data around it.
content::Place place_around(Binder& binder, const Element& element, const Context& context) {
  content::Place place = place_of(element, context);
  if (const Span data = binder.evaluate().tag_place(context.node); data.known()) place.data = data;
  return place;
}

void begin_paragraph(content::ParagraphBlock& paragraph, const Element& element, const Context& context) {
  paragraph.text.style = context.look.paragraph;
  paragraph.base = context.look.text;
  paragraph.place = place_of(element, context);
}

// Made in place: a block is large, and a sheet has dozens.
content::ParagraphBlock& add_paragraph(content::Blocks& blocks, const Element& element, const Context& context) {
  auto& paragraph = blocks.emplace_back().kind.emplace<content::ParagraphBlock>();
  begin_paragraph(paragraph, element, context);
  return paragraph;
}

// What is heard beside or in place of the text.
std::shared_ptr<const page::TagTexts> spoken(Binder& binder, const Element& element, const Context& context) {
  page::TagTexts texts;
  texts.actual_text = binder.text(element, AttributeId::actual_text, context);
  texts.expansion = binder.text(element, AttributeId::expansion, context);
  texts.language = element.word(AttributeId::language);
  if (texts == page::TagTexts()) return {};
  return std::make_shared<page::TagTexts>(std::move(texts));
}

bool is_heading(page::Role role) { return role >= page::Role::h1 && role <= page::Role::h6; }

std::uint16_t lines(int count) { return static_cast<std::uint16_t>(std::clamp(count, 1, 1000)); }

content::Block paragraph(Binder& binder, const Element& element, const layout::Style* style, const Context& outer) {
  Context context{outer.node, binder.look(style, outer), outer.place};
  if (std::string field = binder.text(element, AttributeId::field, context); !field.empty())
    context.place.field = std::move(field);
  content::ParagraphBlock block;
  begin_paragraph(block, element, context);
  if (const auto role = element.choice<page::Role>(AttributeId::role)) block.role = *role;
  block.spoken = spoken(binder, element, context);
  block.keep_with_next = block.role == page::Role::caption || is_heading(block.role);
  if (style) {
    if (style->keep_with_next) block.keep_with_next = *style->keep_with_next;
    if (style->orphans) block.orphans = lines(*style->orphans);
    if (style->widows) block.widows = lines(*style->widows);
    if (style->space_before) block.space_before = resolve(*style->space_before, context.look);
    if (style->space_after) block.space_after = resolve(*style->space_after, context.look);
  }
  InlineSink sink(binder, block);
  binder.run(element.children, context, sink);
  return {std::move(block)};
}

// One that says nothing is none.
std::string summary(Binder& binder, const Element& element, const Context& context) {
  std::string text = binder.string(element, AttributeId::summary, context, Binder::Blank::allowed).text;
  return typeset::is_blank(text) ? std::string() : text;
}

content::Block table(Binder& binder, const Element& element, const layout::Style* style, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder.styled(style, outer, own);
  content::TableBlock block;
  block.layout_only = element.id == ElementId::grid;
  block.place = place_around(binder, element, context);
  block.summary = summary(binder, element, context);
  if (const auto* columns = element.get<std::vector<layout::ColumnSpec>>(AttributeId::columns)) {
    block.columns.reserve(columns->size());
    for (const layout::ColumnSpec& column : *columns)
      block.columns.push_back({column.fill, resolve(column.length, context.look), column.share});
  }
  if (const auto* gap = element.get<layout::LengthSpec>(AttributeId::gap))
    block.column_gap = resolve(*gap, context.look);
  if (const auto* gap = element.get<layout::LengthSpec>(AttributeId::row_gap))
    block.row_gap = resolve(*gap, context.look);
  block.rows.reserve(element.children.size());  // as many where none of them is a control element
  RowSink sink(binder, block, binder.style_of(element, context, AttributeId::cell_style));
  binder.run(element.children, context, sink);
  if (block.columns.empty()) binder.diagnostics().error(messages::no_columns, element.span);
  return {std::move(block)};
}

using PageBreaks = BlockSink::PageBreaks;

std::shared_ptr<content::Blocks> blocks_in(Binder& binder, const std::vector<Element>& children, const Context& context,
                                           PageBreaks breaks = PageBreaks::refused) {
  auto blocks = std::make_shared<content::Blocks>();
  BlockSink sink(binder, *blocks, breaks);
  binder.run(children, context, sink);
  return blocks;
}

content::Block box(Binder& binder, const Element& element, const layout::Style* style, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder.styled(style, outer, own);
  content::BoxBlock block;
  if (style) {
    const BoxLook& look = binder.look_of_box(*style, outer).box;
    block.padding = look.padding;
    block.borders = look.borders;
    block.radius = look.radius;
    block.background = look.background;
    block.align = look.align;
  }
  if (const auto width = binder.measured<layout::LengthSpec>(element, AttributeId::width, context))
    block.width = resolve(*width, context.look);
  if (const auto height = binder.measured<layout::LengthSpec>(element, AttributeId::height, context))
    block.height = resolve(*height, context.look);
  if (const auto role = element.choice<page::Role>(AttributeId::role)) block.role = *role;
  block.content = blocks_in(binder, element.children, context);
  block.place = place_around(binder, element, context);
  return {std::move(block)};
}

content::Block group(Binder& binder, const Element& element, const layout::Style* style, const Context& outer,
                     PageBreaks breaks) {
  std::optional<Context> own;
  const Context& context = binder.styled(style, outer, own);
  content::GroupBlock block;
  if (const auto role = element.choice<page::Role>(AttributeId::role)) block.role = *role;
  if (const bool* keep = element.get<bool>(AttributeId::keep)) block.keep_together = *keep;
  if (const bool* repeat = element.get<bool>(AttributeId::repeat)) block.repeat = *repeat;
  const bool turned = turn_between(outer.look, context.look) != content::Turn::none;  // then it stands in a box
  if (block.keep_together || turned) breaks = PageBreaks::refused;
  block.content = blocks_in(binder, element.children, context, breaks);
  block.place = place_of(element, context);
  return {std::move(block)};
}

content::Block list(Binder& binder, const Element& element, const layout::Style* style, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder.styled(style, outer, own);
  content::GroupBlock block;
  block.role = page::Role::list;
  block.place = place_around(binder, element, context);
  block.content = std::make_shared<content::Blocks>();
  ItemSink sink(binder, *block.content,
                resolve(element.require<layout::LengthSpec>(AttributeId::label_width), context.look));
  binder.run(element.children, context, sink);
  return {std::move(block)};
}

// Shares of nothing cannot be drawn: no slices, or all of them 0.
void check_sum(Binder& binder, const chart::Pie& pie, const content::Place& place) {
  if (std::any_of(pie.slices.begin(), pie.slices.end(), [](const chart::Slice& slice) { return slice.value != 0; }))
    return;
  const MessageText& text = pie.slices.empty() ? messages::no_slices : messages::no_sum;
  binder.diagnostics().add({Severity::error,
                            &text,
                            place.data,
                            place.section->sheet,
                            place.field,
                            {content::to_text(place.element), std::to_string(pie.slices.size())}});
}

// More find no place for their labels, and nobody could tell them apart.
constexpr std::size_t most_slices = 200;

content::Block pie(Binder& binder, const Element& element, const layout::Style* style, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder.styled(style, outer, own);
  content::PieBlock block;
  if (const auto diameter = binder.measured<layout::LengthSpec>(element, AttributeId::diameter, context))
    block.pie.diameter = resolve(*diameter, context.look);
  block.pie.label_style = block.pie.legend_style = context.look.text;
  if (const bool* legend = element.get<bool>(AttributeId::legend)) block.pie.legend = *legend;
  block.alternative = binder.string(element, AttributeId::alt, context, Binder::Blank::reported).text;
  block.place = place_around(binder, element, context);
  const auto palette = binder.measured<std::vector<page::Color>>(element, AttributeId::palette, context);
  const auto patterns = binder.measured<std::vector<layout::Choice>>(element, AttributeId::patterns, context);
  SliceSink sink(binder, block.pie, palette ? *palette : std::vector<page::Color>(),
                 patterns ? *patterns : std::vector<layout::Choice>());
  binder.run(element.children, context, sink);
  check_sum(binder, block.pie, block.place);
  const std::size_t slices = block.pie.slices.size();
  if (slices > most_slices)
    binder.diagnostics().error(messages::many_slices, element.span,
                               {std::to_string(slices), std::to_string(most_slices)});
  const std::size_t colors = palette ? palette->size() : slices;  // what cannot be read has been reported
  if (slices > colors)
    binder.diagnostics().error(messages::palette, element.span, {std::to_string(slices), std::to_string(colors)});
  return {std::move(block)};
}

content::ParagraphBlock* caption_in(content::Block& block) {
  auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
  return paragraph && paragraph->role == page::Role::caption ? paragraph : nullptr;
}

// Whether the block is one that has captions, and had none.
bool set_captioned(content::ParagraphBlock& caption, content::Block& block) {
  auto* pie = std::get_if<content::PieBlock>(&block.kind);
  auto* table = std::get_if<content::TableBlock>(&block.kind);
  if (pie && !pie->captioned)
    caption.captioned = pie->captioned = std::make_shared<content::Captioned>(content::Captioned{page::Role::figure});
  if (table && !table->captioned && !table->layout_only)
    caption.captioned = table->captioned = std::make_shared<content::Captioned>(content::Captioned{page::Role::table});
  return caption.captioned != nullptr;
}

content::Block rule(const Element& element, const Context& context) {
  content::RuleBlock block;
  block.line = element.require<content::Border>(AttributeId::border);
  if (const auto* space = element.get<layout::LengthSpec>(AttributeId::space_before))
    block.space_before = resolve(*space, context.look);
  if (const auto* space = element.get<layout::LengthSpec>(AttributeId::space_after))
    block.space_after = resolve(*space, context.look);
  block.element = element.span;
  return {block};
}

}  // namespace

content::Turn turn_between(const Look& around, const Look& inside) {
  if (around.paragraph->vertical == inside.paragraph->vertical) return content::Turn::none;
  return inside.paragraph->vertical ? content::Turn::to_vertical : content::Turn::to_horizontal;
}

// What is written in another direction than its surroundings gets a box to be turned in; a box is one itself.
void BlockSink::add(const Element& element, const layout::Style* style, const Context& context, content::Block block) {
  content::Turn turn = turn_between(context.look, binder_.look(style, context));
  const bool upright = element.id == ElementId::pie && context.look.paragraph->vertical;
  if (upright) turn = content::Turn::to_horizontal;
  if (turn == content::Turn::none) {
    blocks_.push_back(std::move(block));
    return join_caption();
  }
  if (auto* box = std::get_if<content::BoxBlock>(&block.kind)) {
    box->turn = turn;
    return blocks_.push_back(std::move(block));
  }
  content::BoxBlock around;
  around.place = place_of(element, context);
  around.turn = turn;
  around.content = std::make_shared<content::Blocks>();
  around.content->push_back(std::move(block));
  blocks_.push_back({std::move(around)});
}

// A caption belongs to the figure or table right behind it, else to the one right before it.
void BlockSink::join_caption() {
  if (blocks_.size() < 2) return;
  content::Block &first = blocks_[blocks_.size() - 2], &second = blocks_.back();
  content::ParagraphBlock *before = caption_in(first), *behind = caption_in(second);
  if (before && !before->captioned)
    set_captioned(*before, second);
  else if (behind && set_captioned(*behind, first))
    behind->keep_with_next = false;  // what it names stands before it
}

void BlockSink::accept(const Element& element, const Context& context) {
  if ((element.category & layout::inlines) != 0) return inline_content(element, context);
  open_ = false;
  const layout::Style* style = binder_.style_of(element, context);
  switch (element.id) {
    case ElementId::p:
      return add(element, style, context, paragraph(binder_, element, style, context));
    case ElementId::table:
    case ElementId::grid:
      return add(element, style, context, table(binder_, element, style, context));
    case ElementId::box:
      return add(element, style, context, box(binder_, element, style, context));
    case ElementId::group:
      return add(element, style, context, group(binder_, element, style, context, breaks_));
    case ElementId::list:
      return add(element, style, context, list(binder_, element, style, context));
    case ElementId::pie:
      return add(element, style, context, pie(binder_, element, style, context));
    case ElementId::rule:
      return blocks_.push_back(rule(element, context));
    case ElementId::space:
      return space(element, context);
    case ElementId::page_break:
      return page_break(element, context);
    case ElementId::anchor:
      return anchor(element, context);
    case ElementId::bookmark:
      return bookmark(element, context);
    default:
      return;
  }
}

void BlockSink::page_break(const Element& element, const Context& context) {
  if (breaks_ == PageBreaks::allowed) return blocks_.push_back({content::PageBreak{}});
  binder_.diagnostics().add({Severity::error, &messages::page_break, element.span, context.place.section->sheet,
                             context.place.field, {}});
}

void BlockSink::space(const Element& element, const Context& context) {
  if (const auto height = binder_.measured<layout::LengthSpec>(element, AttributeId::height, context))
    blocks_.push_back({content::SpaceBlock{resolve(*height, context.look)}});
}

void BlockSink::anchor(const Element& element, const Context& context) {
  auto [name, place] = binder_.string(element, AttributeId::name, context, Binder::Blank::reported);
  content::AnchorBlock block{std::move(name), place_of(element, context)};
  block.place.data = place;
  blocks_.push_back({std::move(block)});
}

void BlockSink::bookmark(const Element& element, const Context& context) {
  auto title = binder_.string(element, AttributeId::title, context, Binder::Blank::reported);
  auto [name, place] = binder_.string(element, AttributeId::name, context, Binder::Blank::reported);
  content::BookmarkBlock block{std::move(title.text), element.require<int>(AttributeId::depth), std::move(name),
                               place_of(element, context)};
  block.place.data = place;
  blocks_.push_back({std::move(block)});
}

void BlockSink::inline_content(const Element& element, const Context& context) {
  auto& paragraph =
      open_ ? std::get<content::ParagraphBlock>(blocks_.back().kind) : add_paragraph(blocks_, element, context);
  open_ = true;
  InlineSink sink(binder_, paragraph);
  sink.accept(element, context);
}

// The patterns are given in the order of the slices; those without one are plain.
chart::Pattern SliceSink::pattern(std::size_t index) const {
  return index < patterns_.size() ? patterns_[index].as<chart::Pattern>() : chart::Pattern::plain;
}

// Parts of a whole are not negative, and their sum must stay a number.
std::int64_t SliceSink::value(const Element& element, const Context& context) {
  constexpr std::int64_t most = 1'000'000'000'000'000;
  const layout::Query& query = element.require<layout::Query>(AttributeId::value);
  const auto found = binder_.evaluate().integer(query, context.node);
  if (!found) return 1;  // reported; the pie has a sum all the same
  const auto& [number, data] = *found;
  if (number >= 0 && number <= most) return number;
  binder_.diagnostics().add({Severity::error,
                             &messages::not_a_share,
                             data.known() ? data : query.span,
                             context.place.section->sheet,
                             context.place.field,
                             {query.text, std::to_string(number), content::to_text(query.span)}});
  return 1;
}

void SliceSink::accept(const Element& element, const Context& context) {
  chart::Slice slice;
  const std::size_t index = pie_.slices.size();
  if (index < palette_.size()) slice.color = palette_[index];
  slice.pattern = pattern(index);
  slice.value = value(element, context);
  slice.label = binder_.text(element, AttributeId::label, context);
  slice.name = binder_.text(element, AttributeId::name, context);
  pie_.slices.push_back(std::move(slice));
}

void ItemSink::accept(const Element& element, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder_.styled(element, outer, own);
  content::ParagraphBlock label;
  begin_paragraph(label, element, context);
  label.role = page::Role::span;
  label.text.runs.push_back({binder_.text(element, AttributeId::label, context), context.look.text, 0});
  label.run_places.push_back(element.span);
  const content::Place place = place_around(binder_, element, context);
  const auto cell = [&place](content::GroupBlock group) {
    content::Cell out;
    out.place = place;
    out.content = std::make_shared<content::Blocks>();
    out.content->push_back({std::move(group)});
    return out;
  };
  const auto single = [](content::Block block) {
    auto blocks = std::make_shared<content::Blocks>();
    blocks->push_back(std::move(block));
    return blocks;
  };
  content::TableBlock grid;
  grid.layout_only = true;
  grid.place = place;
  grid.columns = {{false, label_width_, 1}, {true, {}, 1}};
  content::Row row;
  row.source = element.span;
  row.split = true;
  row.cells.push_back(cell({single({std::move(label)}), page::Role::label, false, false, place}));
  row.cells.push_back(
      cell({blocks_in(binder_, element.children, context), page::Role::list_body, false, false, place}));
  grid.rows.push_back(std::move(row));
  list_.push_back({content::GroupBlock{single({std::move(grid)}), page::Role::list_item, false, false, place}});
}

}  // namespace toji::bind
