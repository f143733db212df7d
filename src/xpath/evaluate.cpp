#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "xpath/characters.h"
#include "xpath/evaluator.h"
#include "xpath/numbers.h"

namespace toji::xpath {
namespace {

// A visit to a node is a step; a thousand times more than any report's template needs.
constexpr std::uint64_t most_steps = 20'000'000;
constexpr std::size_t longest_text = std::size_t{1} << 24;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// The nodes of the axis that the step's test takes. Names of children and attributes, which are most of all steps, are
// looked for without making a node of each. Returns how many were looked at.
template <typename Visit>
std::size_t visit_matching(const Step& step, const pugi::xpath_node& from, const Visit& visit) {
  std::size_t steps = 1;
  const bool by_name = step.test.kind == NodeTest::Kind::name;
  const char* const name = step.test.name.c_str();
  if (by_name && step.axis == Axis::attribute) {
    const pugi::xml_node element = from.node();
    for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute(), ++steps) {
      if (std::strcmp(at.name(), name) != 0) continue;
      if (!is_declaration(at)) visit(pugi::xpath_node(at, element));
      break;  // an element has no second one of the name
    }
  } else if (by_name && step.axis == Axis::child) {
    for (pugi::xml_node at = from.node().first_child(); at; at = at.next_sibling(), ++steps)
      if (std::strcmp(at.name(), name) == 0 && at.type() == pugi::node_element && !visit(pugi::xpath_node(at))) break;
  } else {
    walk(step.axis, from, [&](const pugi::xpath_node& node) {
      ++steps;
      return !matches(step.test, step.axis, node) || visit(node);
    });
  }
  return steps;
}

bool is_one_step(const Expr& expr) {
  return expr.op == Op::path && expr.operands.empty() && !expr.absolute && expr.steps.size() == 1 &&
         expr.steps[0].predicates.empty();
}

}  // namespace

void Evaluator::spend(std::size_t steps) {
  spent_ += steps;
  if (spent_ > most_steps) throw TooCostly{};
}

std::string Evaluator::limited(std::string text) const {
  if (text.size() > longest_text) throw TooCostly{};
  return text;
}

// Whether one of the nodes passes the test. For a step from the context node, as in @id or @段 = 2, no list is made.
template <typename Test>
bool Evaluator::any(const Expr& set, const Focus& focus, const Test& test) {
  if (!is_one_step(set)) return std::ranges::any_of(nodes(set, focus), test);
  bool passed = false;
  spend(visit_matching(set.steps[0], focus.node, [&](const pugi::xpath_node& node) {
    passed = test(node);
    return !passed;
  }));
  return passed;
}

bool Evaluator::boolean(const Expr& expr, const Focus& focus) {
  switch (expr.op) {
    case Op::or_:
      return boolean(*expr.operands[0], focus) || boolean(*expr.operands[1], focus);
    case Op::and_:
      return boolean(*expr.operands[0], focus) && boolean(*expr.operands[1], focus);
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      return compare(expr, focus);
    default:
      break;
  }
  switch (expr.type) {
    case Type::nodes:
      return any(expr, focus, [](const pugi::xpath_node&) { return true; });
    case Type::number: {
      const double value = number(expr, focus);
      return value != 0 && !std::isnan(value);
    }
    case Type::string:
      return !string(expr, focus, false).empty();
    case Type::boolean:
      return expr.op == Op::variable ? expr.variable->boolean : boolean_call(expr, focus);
  }
  return false;
}

double Evaluator::number_of(const pugi::xpath_node& node) {
  const double out = to_number(string_value(node));
  if (std::isnan(out)) culprit_ = node;
  return out;
}

double Evaluator::number(const Expr& expr, const Focus& focus) {
  switch (expr.type) {
    case Type::nodes: {
      const Nodes found = nodes(expr, focus);
      return found.empty() ? not_a_number : number_of(found.front());
    }
    case Type::string:
      return to_number(string(expr, focus, false));
    case Type::boolean:
      return boolean(expr, focus) ? 1 : 0;
    case Type::number:
      break;
  }
  switch (expr.op) {
    case Op::number:
      return expr.number;
    case Op::variable:
      return expr.variable->number;
    case Op::call:
      return number_call(expr, focus);
    case Op::negate:
      return expr.number * number(*expr.operands[0], focus);
    default:
      return arithmetic(expr, focus);
  }
}

double Evaluator::arithmetic(const Expr& expr, const Focus& focus) {
  const double left = number(*expr.operands[0], focus), right = number(*expr.operands[1], focus);
  switch (expr.op) {
    case Op::add:
      return left + right;
    case Op::subtract:
      return left - right;
    case Op::multiply:
      return left * right;
    case Op::modulo:
    case Op::divide:
      if (const Expr& divisor = *expr.operands[1]; right == 0 && divisor.type == Type::nodes)
        culprit_ = nodes(divisor, focus).front();
      return expr.op == Op::divide ? left / right : std::fmod(left, right);
    default:
      return not_a_number;
  }
}

std::string Evaluator::text_of(double value, bool printed) {
  if (printed && !std::isfinite(value) && !findings_.not_finite)
    findings_.not_finite = true, findings_.value = value, findings_.culprit = culprit_;
  return to_string(value);
}

std::string Evaluator::string(const Expr& expr, const Focus& focus, bool printed) {
  switch (expr.type) {
    case Type::nodes: {
      const Nodes found = nodes(expr, focus);
      return found.empty() ? std::string() : string_value(found.front());
    }
    case Type::number:
      return text_of(number(expr, focus), printed);
    case Type::boolean:
      return boolean(expr, focus) ? "true" : "false";
    case Type::string:
      break;
  }
  if (expr.op == Op::literal) return expr.text;
  if (expr.op == Op::variable) return expr.variable->string;
  return limited(string_call(expr, focus, printed));
}

namespace {

bool holds(Op op, double left, double right) {
  switch (op) {
    case Op::less:
      return left < right;
    case Op::less_equal:
      return left <= right;
    case Op::greater:
      return left > right;
    case Op::greater_equal:
      return left >= right;
    case Op::equal:
      return left == right;
    default:
      return left != right;
  }
}

bool is_equality(Op op) { return op == Op::equal || op == Op::not_equal; }

// The comparison with its sides changed.
Op mirrored(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

}  // namespace

// XPath 1.0, 3.4.
bool Evaluator::compare(const Expr& expr, const Focus& focus) {
  const Expr& left = *expr.operands[0];
  const Expr& right = *expr.operands[1];
  const auto either = [&](Type type) { return left.type == type || right.type == type; };
  if (is_equality(expr.op) ? either(Type::boolean) : either(Type::boolean) && either(Type::nodes))
    return holds(expr.op, boolean(left, focus) ? 1 : 0, boolean(right, focus) ? 1 : 0);
  if (either(Type::nodes)) return compare_nodes(expr, focus);
  if (!is_equality(expr.op) || either(Type::number)) return holds(expr.op, number(left, focus), number(right, focus));
  return (string(left, focus, false) == string(right, focus, false)) == (expr.op == Op::equal);
}

// Whether any node compares with the value; any: takes a test of a node.
template <typename Any>
bool Evaluator::compare_each(Op op, const Expr& value, const Focus& focus, const Any& any) {
  if (is_equality(op) && value.type == Type::string) {
    const std::string against = string(value, focus, false);
    return any([&](const auto& node) { return (string_value(node) == against) == (op == Op::equal); });
  }
  const double against = number(value, focus);
  return any([&](const auto& node) { return holds(op, to_number(string_value(node)), against); });
}

bool Evaluator::compare_nodes(const Expr& expr, const Focus& focus) {
  const bool left_is_nodes = expr.operands[0]->type == Type::nodes;
  const Expr& set = *expr.operands[left_is_nodes ? 0 : 1];
  const Expr& other = *expr.operands[left_is_nodes ? 1 : 0];
  const Op op = left_is_nodes ? expr.op : mirrored(expr.op);
  if (other.op == Op::literal || other.op == Op::number)
    return compare_each(op, other, focus, [&](const auto& test) { return any(set, focus, test); });
  const Nodes found = nodes(set, focus);
  if (found.empty()) return false;
  const auto any_found = [&](const auto& test) { return std::any_of(found.begin(), found.end(), test); };
  if (other.type == Type::nodes) {
    std::vector<std::string> others;
    for (const pugi::xpath_node& node : nodes(other, focus)) others.push_back(string_value(node));
    return any_found([&](const pugi::xpath_node& node) {
      spend(others.size());
      const std::string text = string_value(node);
      return std::any_of(others.begin(), others.end(), [&](const std::string& against) {
        if (is_equality(op)) return (text == against) == (op == Op::equal);
        return holds(op, to_number(text), to_number(against));
      });
    });
  }
  return compare_each(op, other, focus, any_found);
}

Nodes Evaluator::nodes(const Expr& expr, const Focus& focus) {
  if (expr.op == Op::variable) return expr.variable->nodes;
  if (expr.op != Op::unite) return path(expr, focus);
  Nodes out = nodes(*expr.operands[0], focus);
  const Nodes more = nodes(*expr.operands[1], focus);
  out.insert(out.end(), more.begin(), more.end());
  order_.sort(out);
  return out;
}

// XPath 1.0, 3.2: a literal position keeps its node; any other number is compared with the position.
void Evaluator::filter(const std::vector<ExprPtr>& predicates, std::size_t first, Nodes& nodes, std::size_t begin) {
  for (std::size_t k = first; k < predicates.size(); ++k) {
    const Expr& predicate = *predicates[k];
    Focus focus{{}, 0, nodes.size() - begin};
    std::size_t kept = begin;
    for (std::size_t i = begin; i < nodes.size(); ++i) {
      focus.node = nodes[i];
      ++focus.position;
      const bool keeps = predicate.type == Type::number
                             ? number(predicate, focus) == static_cast<double>(focus.position)
                             : boolean(predicate, focus);
      if (keeps) nodes[kept++] = nodes[i];
    }
    nodes.resize(kept);
  }
}

// What the step finds from one node, in the axis' order.
void Evaluator::collect(const Step& step, const pugi::xpath_node& from, Nodes& out) {
  const std::size_t begin = out.size();
  std::size_t first = 0, wanted = 0;  // wanted: the only position that is asked for
  if (!step.predicates.empty() && step.predicates[0]->op == Op::number) {
    const double position = step.predicates[0]->number;
    if (position < 1 || position != std::floor(position) || position > 1e9) return;
    wanted = static_cast<std::size_t>(position);
    first = 1;
  }
  std::size_t passed = 0;
  spend(visit_matching(step, from, [&](const pugi::xpath_node& node) {
    if (++passed < wanted) return true;
    out.push_back(node);
    return wanted == 0;
  }));
  filter(step.predicates, first, out, begin);
}

// flat: no node of the set lies below another, so that their children are in document order too.
Nodes Evaluator::take_step(const Step& step, std::span<const pugi::xpath_node> nodes, bool& flat) {
  Nodes found;
  for (const pugi::xpath_node& from : nodes) collect(step, from, found);
  const bool from_one = nodes.size() == 1;
  const bool downwards = step.axis == Axis::child || step.axis == Axis::attribute || step.axis == Axis::self ||
                         ((step.axis == Axis::descendant || step.axis == Axis::descendant_or_self) && flat);
  const bool stays_flat = step.axis == Axis::child || step.axis == Axis::attribute || step.axis == Axis::self;
  if (from_one && is_reverse(step.axis))
    std::reverse(found.begin(), found.end());
  else if (!from_one && !(downwards && flat))
    order_.sort(found);
  flat = (flat && stays_flat) || found.size() < 2;
  return found;
}

Nodes Evaluator::path(const Expr& expr, const Focus& focus) {
  if (!expr.operands.empty()) {
    Nodes from = nodes(*expr.operands[0], focus);
    const bool flat = from.size() < 2;
    filter(expr.predicates, 0, from, 0);
    return expr.steps.empty() ? from : take_steps(expr.steps, from, flat);
  }
  pugi::xpath_node from = focus.node;
  if (expr.absolute) from = (from.attribute() ? from.parent() : from.node()).root();
  return expr.steps.empty() ? Nodes{from} : take_steps(expr.steps, {&from, 1}, true);
}

Nodes Evaluator::take_steps(std::span<const Step> steps, std::span<const pugi::xpath_node> from, bool flat) {
  Nodes out = take_step(steps.front(), from, flat);
  for (const Step& step : steps.subspan(1)) {
    if (out.empty()) break;
    out = take_step(step, out, flat);
  }
  return out;
}

namespace {

// What an evaluation gives, empty where it was given up.
template <typename Value, typename Evaluate>
Value evaluated(const DocumentOrder& order, Findings& findings, const Evaluate& evaluate) {
  try {
    Evaluator evaluator(order, findings);
    return evaluate(evaluator);
  } catch (const Evaluator::TooCostly&) {
    findings.too_costly = true;
    return Value();
  }
}

}  // namespace

Expression::Expression(std::unique_ptr<const Expr> root) : root_(std::move(root)) {}
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Type Expression::type() const { return root_->type; }

std::string Expression::text(const pugi::xml_node& context, const DocumentOrder& order, Findings& findings) const {
  return evaluated<std::string>(order, findings, [&](Evaluator& e) { return e.string(*root_, {context}, true); });
}

double Expression::number(const pugi::xml_node& context, const DocumentOrder& order, Findings& findings) const {
  return evaluated<double>(order, findings, [&](Evaluator& e) { return e.number(*root_, {context}); });
}

bool Expression::boolean(const pugi::xml_node& context, const DocumentOrder& order, Findings& findings) const {
  return evaluated<bool>(order, findings, [&](Evaluator& e) { return e.boolean(*root_, {context}); });
}

Nodes Expression::nodes(const pugi::xml_node& context, const DocumentOrder& order, Findings& findings) const {
  return evaluated<Nodes>(order, findings, [&](Evaluator& e) { return e.nodes(*root_, {context}); });
}

Variable* Variables::add(const std::string& name, Type type) {
  Variable& variable = known_.try_emplace(name, Variable{type, false, 0, {}, {}}).first->second;
  return variable.type == type ? &variable : nullptr;
}

Variable* Variables::get(const std::string& name) {
  const auto found = known_.find(name);
  return found == known_.end() ? nullptr : &found->second;
}

}  // namespace toji::xpath
