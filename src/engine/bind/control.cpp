// Loops, conditions, variables and calls.
#include <iterator>
#include <utility>

#include "engine/bind/binder.h"
#include "engine/bind/messages.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;
using layout::ElementId;
using layout::Query;

void Binder::run(const std::vector<Element>& children, const Context& context, Sink& sink) {
  const std::size_t outer = saved_.size();
  if (!children.empty() && !budget_.spend(children.size(), children.front().span)) return;
  for (const Element& child : children) {
    if (layout::is_control(child.id))
      control(child, context, sink);
    else if (child.id != ElementId::param && fits(child, sink))
      sink.accept(child, context);
    if (budget_.ended()) break;
  }
  restore(outer);
}

bool Binder::fits(const Element& element, const Sink& sink) {
  if ((element.category & sink.holds()) != 0) return true;
  diagnostics_.error(messages::misplaced, element.span, {std::string(layout::rule_of(element.id).name)});
  return false;
}

void Binder::control(const Element& element, const Context& context, Sink& sink) {
  switch (element.id) {
    case ElementId::for_each:
      return for_each(element, context, sink);
    case ElementId::if_:
      if (evaluate_.test(element.require<Query>(AttributeId::test), context.node)) run(element.children, context, sink);
      return;
    case ElementId::choose:
      return choose(element, context, sink);
    case ElementId::let:
      return declare(evaluated(element, context));
    case ElementId::stop:
      return stop(element, context);
    case ElementId::call:
      return call(element, context, sink);
    case ElementId::slot:
      return slot(context, sink);
    default:  // <with> has been read by its call
      return;
  }
}

void Binder::globals(const Context& context) {
  for (const Element* element : layout_.globals) {
    if (budget_.ended()) return;
    if (element->id == ElementId::let)
      declare(evaluated(*element, context));
    else
      stop(*element, context);
  }
}

void Binder::stop(const Element& element, const Context& context) {
  const Query* test = element.get<Query>(AttributeId::test);
  if (test && !evaluate_.test(*test, context.node)) return;
  std::string reason = text(element, AttributeId::reason, context), hint = text(element, AttributeId::hint, context);
  budget_.end(messages::stopped, element.span, {std::move(reason), std::move(hint)});
}

void Binder::for_each(const Element& element, const Context& context, Sink& sink) {
  const Query& query = element.require<Query>(AttributeId::select);
  const xpath::Nodes nodes = evaluate_.nodes(query, context.node);
  const bool* optional = element.get<bool>(AttributeId::optional);
  const bool selects_nodes = query.compiled->type() == xpath::Type::nodes;
  if (nodes.empty() && selects_nodes && !(optional && *optional)) evaluate_.report_nothing(query, context.node);
  Context inner = context;
  for (const pugi::xpath_node& node : nodes) {
    inner.node = node.node();
    if (node.attribute()) return diagnostics_.error(messages::not_nodes, query.span, {query.text});
    if (!budget_.spend(1, element.span)) return;
    run(element.children, inner, sink);
  }
}

void Binder::choose(const Element& element, const Context& context, Sink& sink) {
  for (const Element& branch : element.children) {
    const Query* test = branch.get<Query>(AttributeId::test);
    if (test && !evaluate_.test(*test, context.node)) continue;
    return run(branch.children, context, sink);
  }
}

void Binder::call(const Element& element, const Context& context, Sink& sink) {
  constexpr std::size_t deepest = 100;
  const auto& name = element.require<layout::Word>(AttributeId::name);
  // A definition that calls itself twice would go on for ever.
  if (calls_.size() >= deepest) return budget_.end(messages::too_deep, element.span, {name.text});
  std::optional<Context> inner;
  if (const Query* select = element.get<Query>(AttributeId::select)) {
    const xpath::Nodes nodes = evaluate_.nodes(*select, context.node);
    if (nodes.empty()) return evaluate_.report_nothing(*select, context.node);
    inner = context;
    inner->node = nodes.front().node();
    if (!inner->node) return diagnostics_.error(messages::not_nodes, select->span, {select->text});
  }
  const std::size_t outer = saved_.size();
  std::vector<SavedVariable> arguments;  // all are evaluated before the first is in force
  arguments.reserve(element.children.size());
  for (const Element& child : element.children)
    if (child.id == ElementId::with) arguments.push_back(evaluated(child, context));
  for (SavedVariable& argument : arguments) declare(std::move(argument));
  calls_.push_back({&element, &context, outer});
  run(name.definition->element->children, inner ? *inner : context, sink);
  calls_.pop_back();
  restore(outer);
}

// The children of the innermost call stand here; a <slot> among them belongs to the call around it. They see the
// variables of the place where the call is written, not those of the definition.
void Binder::slot(const Context& context, Sink& sink) {
  if (calls_.empty()) return;
  const Call current = calls_.back();
  calls_.pop_back();
  const auto begin = saved_.begin() + static_cast<std::ptrdiff_t>(current.variables);
  std::vector<SavedVariable> inside(std::make_move_iterator(begin), std::make_move_iterator(saved_.end()));
  saved_.erase(begin, saved_.end());
  for (auto it = inside.rbegin(); it != inside.rend(); ++it) it->exchange();
  Context inner = *current.context;
  inner.look = context.look;
  inner.place = context.place;
  run(current.element->children, inner, sink);
  for (SavedVariable& variable : inside) variable.exchange();
  saved_.insert(saved_.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
  calls_.push_back(current);
}

Binder::SavedVariable Binder::evaluated(const Element& element, const Context& context) {
  SavedVariable out;
  out.variable = element.require<layout::Word>(AttributeId::name).variable;
  if (!out.variable) return out;
  const Query* select = element.get<Query>(AttributeId::select);
  if (!select) {
    out.string = inline_text(element, context);
    budget_.spend_text(out.string, element.span);
    return out;
  }
  const Query& query = *select;
  switch (out.variable->type) {
    case xpath::Type::boolean:
      out.boolean = evaluate_.test(query, context.node);
      break;
    case xpath::Type::number:
      out.number = evaluate_.number(query, context.node);
      break;
    case xpath::Type::nodes:
      out.nodes = evaluate_.nodes(query, context.node);
      break;
    default:
      out.string = evaluate_.value(query, context.node).text;
      budget_.spend_text(out.string, element.span);
  }
  return out;
}

void Binder::SavedVariable::exchange() {
  switch (variable->type) {
    case xpath::Type::boolean:
      return std::swap(variable->boolean, boolean);
    case xpath::Type::number:
      return std::swap(variable->number, number);
    case xpath::Type::nodes:
      return std::swap(variable->nodes, nodes);
    case xpath::Type::string:
      return std::swap(variable->string, string);
  }
}

void Binder::declare(SavedVariable variable) {
  if (!variable.variable) return;
  variable.exchange();
  saved_.push_back(std::move(variable));
}

void Binder::restore(std::size_t count) {
  for (; saved_.size() > count; saved_.pop_back()) saved_.back().exchange();
}

}  // namespace toji::bind
