#include "bind/messages.h"
#include "bind/numbers.h"
#include "bind/sinks.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;
using layout::ElementId;

void InlineSink::accept(const Element& element, const Context& outer) {
  if (element.id == ElementId::text) return add(element.text, outer, element.span);
  std::optional<Context> own;
  const Context& context = binder_.styled(element, outer, own);
  switch (element.id) {
    case ElementId::value:
      return value(element, context);
    case ElementId::number:
      return number(element, context);
    case ElementId::link:
      return link(element, context);
    case ElementId::br:
      return add("\n", context, element.span);
    default:
      binder_.run(element.children, context, *this);
  }
}

void InlineSink::add(std::string text, const Context& context, Span place) {
  if (text.empty()) return;
  paragraph_.run_places.push_back(place);
  paragraph_.text.runs.push_back({std::move(text), context.look.text, mark_});
}

void InlineSink::value(const Element& element, const Context& context) {
  const layout::Query& query = element.require<layout::Query>(AttributeId::select);
  const layout::Word* separator = element.get<layout::Word>(AttributeId::separator);
  Value found = binder_.evaluate().value(query, context.node, separator ? &separator->text : nullptr);
  const bool* optional = element.get<bool>(AttributeId::optional);
  if (!found.found && !(optional && *optional)) binder_.evaluate().report_nothing(query, context.node);
  if (found.span.known() && !paragraph_.from_data) {
    paragraph_.place.data = found.span;
    paragraph_.from_data = true;
  }
  add(std::move(found.text), context, found.span.known() ? found.span : element.span);
}

void InlineSink::number(const Element& element, const Context& context) {
  const layout::Query& query = element.require<layout::Query>(AttributeId::select);
  const auto number = binder_.evaluate().integer(query, context.node);
  if (!number) return;
  const std::string format = element.word(AttributeId::format);
  auto text = format_number(*number, format);
  if (!text)
    binder_.diagnostics().error(messages::number_range, element.span, {std::to_string(*number), format});
  else
    add(std::move(*text), context, element.span);
}

void InlineSink::link(const Element& element, const Context& context) {
  paragraph_.links.push_back(
      {binder_.text(element, AttributeId::to, context), binder_.text(element, AttributeId::contents, context)});
  const std::uint32_t outer = mark_;
  mark_ = static_cast<std::uint32_t>(paragraph_.links.size());
  binder_.run(element.children, context, *this);
  mark_ = outer;
}

}  // namespace toji::bind
