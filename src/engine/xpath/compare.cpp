// Comparisons (XPath 1.0, 3.4).
#include <functional>

#include "engine/xpath/numbers.h"
#include "engine/xpath/walk.h"

namespace toji::xpath {
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
  Room room;
  if (is_equality(op) && value.type == Type::string) {
    const std::string against = string(value, focus, false);
    return any([&](const auto& node) { return (string_value(node, room) == against) == (op == Op::equal); });
  }
  const double against = number(value, focus);
  return any([&](const auto& node) { return holds(op, to_number(string_value(node, room)), against); });
}

template <typename Value, typename Read, typename Test>
bool Evaluator::any_pair(const Nodes& left, const Nodes& right, const Read& read, const Test& test) {
  std::vector<Value> others;
  Room room;
  for (const pugi::xpath_node& node : right) others.push_back(Value(read(string_value(node, room))));
  return std::any_of(left.begin(), left.end(), [&](const pugi::xpath_node& node) {
    const std::string_view text = string_value(node, room);
    cost_.spend(others.size() * (1 + text.size() / Cost::bytes_for_step));
    const auto value = read(text);
    return std::any_of(others.begin(), others.end(), [&](const Value& against) { return test(value, against); });
  });
}

bool Evaluator::compare_sets(Op op, const Nodes& left, const Nodes& right) {
  if (is_equality(op))
    return any_pair<std::string>(left, right, std::identity{},
                                 [op](const auto& a, const auto& b) { return (a == b) == (op == Op::equal); });
  return any_pair<double>(left, right, to_number, [op](double a, double b) { return holds(op, a, b); });
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
  if (other.type == Type::nodes) return compare_sets(op, found, nodes(other, focus));
  return compare_each(op, other, focus, any_found);
}

}  // namespace toji::xpath
