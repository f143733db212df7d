#include "engine/bind/messages.h"
#include "engine/bind/sinks.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;

namespace {

page::PageLabel page_label(Binder& binder, const Element& element, const Context& context) {
  page::PageLabel label;
  if (const auto style = element.choice<page::PageLabel::Style>(AttributeId::label)) label.style = *style;
  label.goes_on = binder.text(element, AttributeId::label_start, context) == "continue";
  if (!label.goes_on) label.number = binder.integer(element, AttributeId::label_start, context, 1);
  return label;
}

content::Blocks running(Binder& binder, const Element* element, const Context& context) {
  content::Blocks blocks;
  if (!element) return blocks;
  BlockSink sink(binder, blocks);
  binder.set_running(true);
  binder.run(element->children, context, sink);
  binder.set_running(false);
  return blocks;
}

}  // namespace

void SectionSink::accept(const Element& element, const Context& outer) {
  Context context{outer.node, binder_.look(binder_.style_of(element, outer), outer), outer.place};
  if (!context.look.text.family) {
    binder_.diagnostics().error(messages::no_style, element.span);
    return;
  }
  context.place.data = context.place.element = element.span;
  context.place.section = content::Place::Section{binder_.text(element, AttributeId::subject, context),
                                                  binder_.text(element, AttributeId::owner, context)};
  const layout::PageDefinition& page = binder_.layout().pages.at(element.word(AttributeId::page));
  content::Section section;
  section.page = {page.size, page.margin};
  section.header_offset = page.header_offset;
  section.footer_offset = page.footer_offset;
  section.vertical = context.look.paragraph->vertical;
  Context across = context;
  if (section.vertical) across.look.paragraph.own().vertical = false;
  section.header = running(binder_, page.header, across);
  section.footer = running(binder_, page.footer, across);
  if (page.header) section.header_place = page.header->span;
  if (page.footer) section.footer_place = page.footer->span;
  section.label = page_label(binder_, element, context);
  if (const int* most = element.get<int>(AttributeId::max_pages)) section.max_pages = *most;
  if (const auto role = element.choice<page::Role>(AttributeId::role)) section.role = *role;
  section.place = context.place;
  if (const auto* right = element.get<layout::Query>(AttributeId::right_page))
    section.right_page = binder_.evaluate().test(*right, context.node);
  BlockSink sink(binder_, section.body, BlockSink::PageBreaks::allowed);
  binder_.run(element.children, context, sink);
  take_(std::move(section));
}

}  // namespace toji::bind
