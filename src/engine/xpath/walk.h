#pragma once
// Going along steps without making lists of nodes.
#include <algorithm>
#include <cstring>

#include "engine/xpath/evaluator.h"

namespace toji::xpath {

inline pugi::xml_attribute Evaluator::attribute_of(const pugi::xml_node& element, const char* name) {
  std::uint64_t steps = 1;
  pugi::xml_attribute at = element.first_attribute();
  for (; at && std::strcmp(at.name(), name) != 0; at = at.next_attribute()) ++steps;
  cost_.spend(steps);
  return at;
}

// The child elements of the name, as far as visit wants to go on. Whether it did to the end.
template <typename Visit>
bool Evaluator::walk_children(const pugi::xml_node& parent, const char* name, const Visit& visit) {
  std::uint64_t steps = 1;
  pugi::xml_node at = parent.first_child();
  for (; at; at = at.next_sibling(), ++steps)
    if (at.type() == pugi::node_element && std::strcmp(at.name(), name) == 0 && !visit(at)) break;
  cost_.spend(steps);
  return !at;
}

// The nodes of the axis that the step's test takes. Names of children and attributes are most of all steps.
template <typename Visit>
bool Evaluator::walk_step(const Step& step, const pugi::xpath_node& from, const Visit& visit) {
  if (step.test.kind == NodeTest::Kind::name && step.axis == Axis::attribute) {
    const pugi::xml_node element = from.node();
    const pugi::xml_attribute found = attribute_of(element, step.test.name.c_str());
    return !found || visit(pugi::xpath_node(found, element));
  }
  if (step.test.kind == NodeTest::Kind::name && step.axis == Axis::child)
    return walk_children(from.node(), step.test.name.c_str(),
                         [&](const pugi::xml_node& child) { return visit(pugi::xpath_node(child)); });
  std::uint64_t steps = 1;
  const bool to_the_end = walk(step.axis, from, [&](const pugi::xpath_node& node) {
    ++steps;
    return !matches(step.test, step.axis, node) || visit(node);
  });
  cost_.spend(steps);
  return to_the_end;
}

inline pugi::xpath_node root_of(const pugi::xpath_node& node) {
  return (node.attribute() ? node.parent() : node.node()).root();
}

// Goes on from an element along the steps of a plain path.
template <typename Visit>
bool Evaluator::walk_steps(std::span<const Step> steps, const pugi::xml_node& from, const Visit& visit) {
  if (steps.empty()) return visit(pugi::xpath_node(from));
  const Step& step = steps.front();
  if (step.axis == Axis::attribute) return walk_step(step, from, visit);
  // The position that its only predicate asks for; 0: none.
  const std::size_t wanted = step.predicates.empty() ? 0 : static_cast<std::size_t>(step.predicates[0]->number);
  std::size_t passed = 0;
  bool goes_on = true;
  const auto visit_child = [&](const pugi::xml_node& child) {
    if (++passed < wanted) return true;
    goes_on = walk_steps(steps.subspan(1), child, visit);
    return goes_on && wanted == 0;
  };
  if (step.test.kind == NodeTest::Kind::name && step.axis == Axis::child)
    walk_children(from, step.test.name.c_str(), visit_child);
  else
    walk_step(step, from, [&](const pugi::xpath_node& node) { return visit_child(node.node()); });
  return goes_on;
}

// The nodes of a plain path, as far as visit wants to go on. Whether it did to the end.
template <typename Visit>
bool Evaluator::walk_plain(const Expr& path, const Focus& focus, const Visit& visit) {
  if (path.absolute) return walk_steps(std::span(path.steps), root_of(focus.node).node(), visit);
  if (const pugi::xml_node node = focus.node.node()) return walk_steps(std::span(path.steps), node, visit);
  // An attribute has nothing but itself.
  const auto stays = [&](const Step& step) {
    return step.axis == Axis::self && matches(step.test, step.axis, focus.node) &&
           (step.predicates.empty() || step.predicates[0]->number == 1);
  };
  return !std::ranges::all_of(path.steps, stays) || visit(focus.node);
}

// Whether one of the nodes passes the test. Of a plain path, as @id or 段/@値 = 2, no list is made.
template <typename Test>
bool Evaluator::any(const Expr& set, const Focus& focus, const Test& test) {
  if (!set.is_plain) return std::ranges::any_of(nodes(set, focus), test);
  return !walk_plain(set, focus, [&](const pugi::xpath_node& node) { return !test(node); });
}

}  // namespace toji::xpath
