// Loops, conditions, variables and calls.
#include "bind/binder.h"
#include "bind/messages.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;
using layout::ElementId;
using layout::Query;

struct Binder::SavedVariable {
  pugi::xpath_variable* variable = nullptr;
  bool boolean = false;
  double number = 0;
  std::string string;
  pugi::xpath_node_set nodes;
};

void Binder::run(const std::vector<Element>& children, const Context& context, Sink& sink) {
  std::vector<SavedVariable> saved;
  for (const Element& child : children) {
    if (layout::is_control(child.id))
      control(child, context, sink, saved);
    else if (child.id != ElementId::param && child.id != ElementId::with)
      sink.accept(child, context);
  }
  restore(saved);
}

void Binder::control(const Element& element, const Context& context, Sink& sink, std::vector<SavedVariable>& saved) {
  switch (element.id) {
    case ElementId::for_each:
      return for_each(element, context, sink);
    case ElementId::if_:
      if (evaluate_.test(element.require<Query>(AttributeId::test), context.node)) run(element.children, context, sink);
      return;
    case ElementId::choose:
      return choose(element, context, sink);
    case ElementId::let:
      saved.push_back(set_variable(element, context));
      return;
    case ElementId::call:
      return call(element, context, sink);
    case ElementId::slot:
      return slot(context, sink);
    default:
      return;
  }
}

void Binder::for_each(const Element& element, const Context& context, Sink& sink) {
  const Query& query = element.require<Query>(AttributeId::select);
  const pugi::xpath_node_set nodes = evaluate_.nodes(query, context.node);
  const bool* optional = element.get<bool>(AttributeId::optional);
  if (nodes.empty() && !(optional && *optional)) evaluate_.report_nothing(query, context.node);
  Context inner = context;
  for (const pugi::xpath_node& node : nodes) {
    inner.node = node.node();
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
  const std::string name = element.word(AttributeId::name);
  if (calls_.size() >= deepest) {
    diagnostics_.error(messages::too_deep, element.span, {name});
    return;
  }
  Context inner = context;
  if (const Query* select = element.get<Query>(AttributeId::select)) {
    const pugi::xpath_node_set nodes = evaluate_.nodes(*select, context.node);
    if (nodes.empty()) return evaluate_.report_nothing(*select, context.node);
    inner.node = nodes.first().node();
  }
  std::vector<SavedVariable> saved;
  for (const Element& child : element.children)
    if (child.id == ElementId::with) saved.push_back(set_variable(child, context));
  calls_.push_back({&element, &context});
  run(layout_.definitions.find(name)->second.element->children, inner, sink);
  calls_.pop_back();
  restore(saved);
}

// The children of the innermost call stand here; a <slot> among them belongs to the call around it.
void Binder::slot(const Context& context, Sink& sink) {
  if (calls_.empty()) return;
  const Call current = calls_.back();
  calls_.pop_back();
  Context inner = *current.context;
  inner.look = context.look;
  inner.place = context.place;
  run(current.element->children, inner, sink);
  calls_.push_back(current);
}

Binder::SavedVariable Binder::set_variable(const Element& element, const Context& context) {
  const Query& query = element.require<Query>(AttributeId::select);
  const std::string name = element.word(AttributeId::name);
  SavedVariable saved;
  saved.variable = layout_.variables->get(name.c_str());
  if (!saved.variable) return saved;
  switch (saved.variable->type()) {
    case pugi::xpath_type_boolean:
      saved.boolean = saved.variable->get_boolean();
      saved.variable->set(evaluate_.test(query, context.node));
      break;
    case pugi::xpath_type_number:
      saved.number = saved.variable->get_number();
      saved.variable->set(query.compiled->evaluate_number(context.node));
      break;
    case pugi::xpath_type_node_set:
      saved.nodes = saved.variable->get_node_set();
      saved.variable->set(evaluate_.nodes(query, context.node));
      break;
    default:
      saved.string = saved.variable->get_string();
      saved.variable->set(evaluate_.value(query, context.node).text.c_str());
  }
  return saved;
}

void Binder::restore(std::vector<SavedVariable>& saved) {
  for (auto it = saved.rbegin(); it != saved.rend(); ++it) {
    if (!it->variable) continue;
    switch (it->variable->type()) {
      case pugi::xpath_type_boolean:
        it->variable->set(it->boolean);
        break;
      case pugi::xpath_type_number:
        it->variable->set(it->number);
        break;
      case pugi::xpath_type_node_set:
        it->variable->set(it->nodes);
        break;
      default:
        it->variable->set(it->string.c_str());
    }
  }
  saved.clear();
}

}  // namespace toji::bind
