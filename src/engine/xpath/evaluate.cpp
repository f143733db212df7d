#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/xpath/characters.h"
#include "engine/xpath/numbers.h"
#include "engine/xpath/walk.h"

namespace toji::xpath {
namespace {

constexpr std::size_t longest_text = std::size_t{1} << 24;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void Evaluator::limit(const std::string& text) {
  if (text.size() > longest_text) throw Cost::Exhausted{};
  cost_.spend_text(text.size());
}

// Sorting compares each node as often as the number has digits, and looks each up.
void Evaluator::sort(Nodes& nodes) {
  constexpr std::uint64_t steps_for_node = 16;
  cost_.spend(nodes.size() * steps_for_node);
  order_.sort(nodes);
}

std::string_view Evaluator::string_value(const pugi::xpath_node& node, Room& room) {
  const std::string_view text = xpath::string_value(node, room);
  cost_.spend(std::exchange(room.visited, 0) + text.size() / Cost::bytes_for_step);
  return text;
}

pugi::xpath_node Evaluator::first(const Expr& expr, const pugi::xml_node& context) {
  if (!expr.is_plain) return first(expr, Focus{context});
  pugi::xpath_node found;
  walk_steps(std::span(expr.steps), expr.absolute ? context.root() : context, [&found](const pugi::xpath_node& node) {
    found = node;
    return false;
  });
  return found;
}

pugi::xpath_node Evaluator::first(const Expr& expr, const Focus& focus) {
  pugi::xpath_node found;
  if (expr.is_plain) {
    walk_plain(expr, focus, [&found](const pugi::xpath_node& node) {
      found = node;
      return false;
    });
  } else if (const Nodes all = nodes(expr, focus); !all.empty()) {
    found = all.front();
  }
  return found;
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

void Evaluator::accuse(const pugi::xpath_node& node) {
  if (!findings_.not_finite) findings_.culprit = node;
}

double Evaluator::number_of(const pugi::xpath_node& node) {
  Room room;
  const double out = to_number(string_value(node, room));
  if (std::isnan(out)) accuse(node);
  return out;
}

double Evaluator::number(const Expr& expr, const Focus& focus) {
  switch (expr.type) {
    case Type::nodes: {
      const pugi::xpath_node found = first(expr, focus);
      return found ? number_of(found) : not_a_number;
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
        accuse(first(divisor, focus));
      return expr.op == Op::divide ? left / right : std::fmod(left, right);
    default:
      return not_a_number;
  }
}

std::string Evaluator::text_of(double value, bool printed) {
  if (printed && !std::isfinite(value) && !findings_.not_finite)
    findings_.not_finite = true, findings_.value = value;
  return to_string(value);
}

std::string Evaluator::string(const Expr& expr, const Focus& focus, bool printed) {
  switch (expr.type) {
    case Type::nodes: {
      const pugi::xpath_node found = first(expr, focus);
      Room room;
      return found ? std::string(string_value(found, room)) : std::string();
    }
    case Type::number:
      return text_of(number(expr, focus), printed);
    case Type::boolean:
      return boolean(expr, focus) ? "true" : "false";
    case Type::string:
      break;
  }
  if (expr.op == Op::literal) return expr.text;
  std::string out = expr.op == Op::variable ? expr.variable->string : string_call(expr, focus, printed);
  limit(out);
  return out;
}

Nodes Evaluator::nodes(const Expr& expr, const Focus& focus) {
  Nodes out;
  if (expr.is_plain) {
    walk_plain(expr, focus, [&out](const pugi::xpath_node& node) {
      out.push_back(node);
      return true;
    });
    return out;
  }
  if (expr.op == Op::variable) {
    cost_.spend(expr.variable->nodes.size());
    return expr.variable->nodes;
  }
  if (expr.op != Op::unite) return path(expr, focus);
  out = nodes(*expr.operands[0], focus);
  const Nodes more = nodes(*expr.operands[1], focus);
  out.insert(out.end(), more.begin(), more.end());
  sort(out);
  return out;
}

// XPath 1.0, 3.2: a literal position keeps its node; any other number is compared with the position.
void Evaluator::filter(const std::vector<ExprPtr>& predicates, std::size_t first, Nodes& nodes, std::size_t begin) {
  for (std::size_t k = first; k < predicates.size(); ++k) {
    const Expr& predicate = *predicates[k];
    cost_.spend((nodes.size() - begin) * predicate.size);
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
  walk_step(step, from, [&](const pugi::xpath_node& node) {
    if (++passed < wanted) return true;
    out.push_back(node);
    return wanted == 0;
  });
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
    sort(found);
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
  const pugi::xpath_node from = expr.absolute ? root_of(focus.node) : focus.node;
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
Value evaluated(const Expr& root, Source& source, Findings& findings, const Evaluate& evaluate) {
  try {
    source.cost.spend(root.size);
    Evaluator evaluator(source, findings);
    return evaluate(evaluator);
  } catch (const Cost::Exhausted&) {
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

bool Expression::asks_for_position() const { return root_->positional; }

bool Expression::is_text_of_node() const {
  const bool is_string = root_->op == Op::call && root_->function == Function::string && !root_->operands.empty();
  return root_->type == Type::nodes || (is_string && root_->operands[0]->type == Type::nodes);
}

std::string Expression::text(const pugi::xml_node& context, Source& source, Findings& findings) const {
  return evaluated<std::string>(*root_, source, findings,
                                [&](Evaluator& e) { return e.string(*root_, {context}, true); });
}

double Expression::number(const pugi::xml_node& context, Source& source, Findings& findings) const {
  return evaluated<double>(*root_, source, findings, [&](Evaluator& e) { return e.number(*root_, {context}); });
}

bool Expression::boolean(const pugi::xml_node& context, Source& source, Findings& findings) const {
  return evaluated<bool>(*root_, source, findings, [&](Evaluator& e) { return e.boolean(*root_, {context}); });
}

Nodes Expression::nodes(const pugi::xml_node& context, Source& source, Findings& findings) const {
  return evaluated<Nodes>(*root_, source, findings, [&](Evaluator& e) { return e.nodes(*root_, {context}); });
}

pugi::xpath_node Expression::first(const pugi::xml_node& context, Source& source, Findings& findings) const {
  const Expr& set = root_->type == Type::nodes ? *root_ : *root_->operands[0];
  return evaluated<pugi::xpath_node>(*root_, source, findings, [&](Evaluator& e) { return e.first(set, context); });
}

}  // namespace toji::xpath
