// Expressions by the grammar of XPath 1.0, 3, one function a precedence.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/xpath/characters.h"
#include "engine/xpath/expr.h"
#include "engine/xpath/functions.h"
#include "engine/xpath/lexer.h"
#include "engine/xpath/numbers.h"

namespace toji::xpath {
namespace {

constexpr int deepest = 200;  // of nested brackets and of operators behind each other

struct AxisName {
  std::string_view name;
  Axis axis;
};
constexpr std::array axes{
    AxisName{"child", Axis::child},
    AxisName{"descendant", Axis::descendant},
    AxisName{"parent", Axis::parent},
    AxisName{"ancestor", Axis::ancestor},
    AxisName{"following-sibling", Axis::following_sibling},
    AxisName{"preceding-sibling", Axis::preceding_sibling},
    AxisName{"following", Axis::following},
    AxisName{"preceding", Axis::preceding},
    AxisName{"attribute", Axis::attribute},
    AxisName{"self", Axis::self},
    AxisName{"descendant-or-self", Axis::descendant_or_self},
    AxisName{"ancestor-or-self", Axis::ancestor_or_self},
};

using Built = std::unique_ptr<Expr>;

class Parser {
 public:
  Parser(std::vector<Token> tokens, const VariableLookup& variables)
      : tokens_(std::move(tokens)), variables_(variables) {}

  std::unique_ptr<const Expr> run() {
    Built out = binary(0);
    if (token().kind != Kind::end) unexpected();
    return out;
  }

 private:
  using Kind = Token::Kind;

  const Token& token(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  bool is(std::string_view symbol, std::size_t ahead = 0) const {
    return token(ahead).kind == Kind::symbol && token(ahead).text == symbol;
  }
  bool take(std::string_view symbol) {
    if (!is(symbol)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view symbol) {
    if (!take(symbol)) unexpected();
  }
  [[noreturn]] void fail(Fault::Kind kind, const Token& at, std::string_view name) const {
    throw Fault{kind, at.offset, std::string(name)};
  }
  [[noreturn]] void unexpected() const { fail(Fault::Kind::unexpected, token(), token().text); }

  Built make(Op op, Type type) const {
    auto out = std::make_unique<Expr>();
    out->op = op;
    out->type = type;
    return out;
  }

  void add_operand(Expr& expr, Built operand, const Token& at) const {
    expr.depth = std::max(expr.depth, operand->depth + 1);
    if (expr.depth > deepest) fail(Fault::Kind::too_deep, at, {});
    expr.positional |= operand->positional;
    expr.size += operand->size;
    expr.operands.push_back(std::move(operand));
  }

  struct BinaryOperator {
    std::string_view text;
    int precedence;
    Op op;
    Type type;
  };

  const BinaryOperator* binary_operator() const {
    static constexpr std::array operators{
        BinaryOperator{"or", 0, Op::or_, Type::boolean},
        BinaryOperator{"and", 1, Op::and_, Type::boolean},
        BinaryOperator{"=", 2, Op::equal, Type::boolean},
        BinaryOperator{"!=", 2, Op::not_equal, Type::boolean},
        BinaryOperator{"<=", 3, Op::less_equal, Type::boolean},
        BinaryOperator{"<", 3, Op::less, Type::boolean},
        BinaryOperator{">=", 3, Op::greater_equal, Type::boolean},
        BinaryOperator{">", 3, Op::greater, Type::boolean},
        BinaryOperator{"+", 4, Op::add, Type::number},
        BinaryOperator{"-", 4, Op::subtract, Type::number},
        BinaryOperator{"*", 5, Op::multiply, Type::number},
        BinaryOperator{"div", 5, Op::divide, Type::number},
        BinaryOperator{"mod", 5, Op::modulo, Type::number},
    };
    const Kind kind = token().kind;
    if (kind != Kind::symbol && kind != Kind::operator_name) return nullptr;
    const auto* const found =
        std::find_if(operators.begin(), operators.end(), [this](const auto& o) { return o.text == token().text; });
    return found == operators.end() ? nullptr : found;
  }

  // Operators of this precedence and higher ones, from the left.
  Built binary(int precedence) {
    Built left = unary();
    for (const BinaryOperator* found = binary_operator(); found && found->precedence >= precedence;
         found = binary_operator()) {
      const Token at = token();
      ++at_;
      Built out = make(found->op, found->type);
      add_operand(*out, std::move(left), at);
      add_operand(*out, binary(found->precedence + 1), at);
      left = std::move(out);
    }
    return left;
  }

  Built unary() {
    const Token at = token();
    bool negative = false, any = false;
    for (; take("-"); any = true) negative = !negative;
    Built inner = united();
    if (!any) return inner;
    Built out = make(Op::negate, Type::number);
    out->number = negative ? -1 : 1;
    add_operand(*out, std::move(inner), at);
    return out;
  }

  Built united() {
    Built left = path();
    while (is("|")) {
      const Token at = token();
      ++at_;
      Built right = path();
      if (left->type != Type::nodes || right->type != Type::nodes) fail(Fault::Kind::not_nodes, at, "|");
      Built out = make(Op::unite, Type::nodes);
      add_operand(*out, std::move(left), at);
      add_operand(*out, std::move(right), at);
      left = std::move(out);
    }
    return left;
  }

  // Each pair of brackets is a level of the parser's own stack.
  class Level {
   public:
    explicit Level(Parser& outer) : parser_(outer) {
      if (++parser_.level_ > deepest) parser_.fail(Fault::Kind::too_deep, parser_.token(), {});
    }
    ~Level() { --parser_.level_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  bool begins_step(std::size_t ahead = 0) const {
    const Kind kind = token(ahead).kind;
    return kind == Kind::name || is("*", ahead) || is("@", ahead) || is(".", ahead) || is("..", ahead);
  }

  static bool is_node_type(std::string_view name) {
    return name == "node" || name == "text" || name == "comment" || name == "processing-instruction";
  }

  bool begins_primary() const {
    const Kind kind = token().kind;
    if (kind == Kind::literal || kind == Kind::number || kind == Kind::variable || is("(")) return true;
    return kind == Kind::name && is("(", 1) && !is_node_type(token().text);
  }

  Built path() {
    const Level level(*this);
    if (begins_primary()) return filtered();
    Built out = make(Op::path, Type::nodes);
    if (take("//")) {
      out->absolute = true;
      out->steps.push_back({Axis::descendant_or_self, {}, {}});
      steps(*out);
    } else if (take("/")) {
      out->absolute = true;
      if (begins_step()) steps(*out);
    } else {
      if (!begins_step()) unexpected();
      steps(*out);
    }
    // What is behind an attribute is for the evaluator: the walk ends at one.
    const auto is_attribute = [](const Step& step) { return step.axis == Axis::attribute; };
    const auto attribute = std::ranges::find_if(out->steps, is_attribute);
    out->is_plain = (attribute == out->steps.end() || attribute + 1 == out->steps.end()) &&
                    std::ranges::all_of(out->steps, is_plain);
    return out;
  }

  static bool is_plain(const Step& step) {
    const auto is_position = [](const ExprPtr& p) {
      return p->op == Op::number && p->number >= 1 && p->number <= 1e9 && p->number == std::floor(p->number);
    };
    if (step.axis == Axis::attribute) return step.predicates.empty();
    const bool known_axis = step.axis == Axis::child || step.axis == Axis::self;
    return known_axis && step.predicates.size() < 2 && std::ranges::all_of(step.predicates, is_position);
  }

  // A primary expression with its predicates, and the steps from there.
  Built filtered() {
    const Token at = token();
    Built start = primary();
    const bool goes_on = is("[") || is("/") || is("//");
    if (!goes_on) return start;
    if (start->type != Type::nodes) fail(Fault::Kind::not_nodes, token(), token().text);
    Built out = make(Op::path, Type::nodes);
    add_operand(*out, std::move(start), at);
    while (is("[")) out->predicates.push_back(predicate(*out));
    if (take("/")) {
      steps(*out);
    } else if (take("//")) {
      out->steps.push_back({Axis::descendant_or_self, {}, {}});
      steps(*out);
    }
    return out;
  }

  Built predicate(Expr& outer) {
    expect("[");
    Built out = binary(0);
    expect("]");
    outer.depth = std::max(outer.depth, out->depth + 1);
    outer.size += out->size;
    return out;
  }

  void steps(Expr& out) {
    for (;;) {
      out.steps.push_back(step(out));
      merge_descendants(out.steps);
      if (take("//"))
        out.steps.push_back({Axis::descendant_or_self, {}, {}});
      else if (!take("/"))
        return;
    }
  }

  // //x is descendant::x, unless a predicate counts the children of each parent.
  static void merge_descendants(std::vector<Step>& steps) {
    if (steps.size() < 2 || steps.back().axis != Axis::child) return;
    const Step& before = steps[steps.size() - 2];
    const bool all = before.axis == Axis::descendant_or_self && before.test.kind == NodeTest::Kind::node &&
                     before.predicates.empty();
    const auto counts = [](const ExprPtr& p) { return p->type == Type::number || p->positional; };
    Step& last = steps.back();
    if (!all || std::any_of(last.predicates.begin(), last.predicates.end(), counts)) return;
    last.axis = Axis::descendant;
    steps.erase(steps.end() - 2);
  }

  Step step(Expr& outer) {
    if (take(".")) return {Axis::self, {}, {}};
    if (take("..")) return {Axis::parent, {}, {}};
    Step out;
    if (take("@")) {
      out.axis = Axis::attribute;
    } else if (token().kind == Kind::name && is("::", 1)) {
      const auto* const found =
          std::find_if(axes.begin(), axes.end(), [this](const AxisName& a) { return a.name == token().text; });
      if (found == axes.end()) fail(Fault::Kind::unknown_axis, token(), token().text);
      out.axis = found->axis;
      at_ += 2;
    }
    out.test = node_test();
    // Declarations of namespaces are no attributes (XPath 1.0, 5.3).
    const std::string_view name = out.test.name;
    const bool declares = name == "xmlns" || name.starts_with("xmlns:");
    if (out.axis == Axis::attribute && declares) out.test = {NodeTest::Kind::text};
    while (is("[")) out.predicates.push_back(predicate(outer));
    return out;
  }

  NodeTest node_test() {
    using TestKind = NodeTest::Kind;
    if (take("*")) return {TestKind::any_name};
    if (token().kind != Kind::name) unexpected();
    const std::string name(token().text);
    ++at_;
    if (!is("(")) {
      if (!name.ends_with(":*")) return {TestKind::name, name};
      return {TestKind::prefix, name.substr(0, name.size() - 1)};
    }
    if (!is_node_type(name)) fail(Fault::Kind::unexpected, token(), "(");
    ++at_;
    NodeTest out{name == "node"      ? TestKind::node
                 : name == "text"    ? TestKind::text
                 : name == "comment" ? TestKind::comment
                                     : TestKind::instruction};
    if (out.kind == TestKind::instruction && token().kind == Kind::literal) {
      out.name = token().text;
      ++at_;
    }
    expect(")");
    return out;
  }

  Built primary() {
    const Token first = token();
    if (first.kind == Kind::name) return call();
    ++at_;
    switch (first.kind) {
      case Kind::literal: {
        Built out = make(Op::literal, Type::string);
        out->text = first.text;
        out->size += static_cast<std::uint32_t>(out->text.size() / Cost::bytes_for_step);
        return out;
      }
      case Kind::number: {
        Built out = make(Op::number, Type::number);
        out->number = to_number(first.text);
        return out;
      }
      case Kind::variable: {
        Variable* const variable = variables_(first.text);
        if (!variable) fail(Fault::Kind::unknown_variable, first, first.text);
        Built out = make(Op::variable, variable->type);
        out->variable = variable;
        return out;
      }
      default: {
        Built out = binary(0);
        expect(")");
        return out;
      }
    }
  }

  Built call() {
    const Token name = token();
    if (name.text == "id") fail(Fault::Kind::no_ids, name, name.text);
    const FunctionRule* const rule = function_rule(name.text);
    if (!rule) fail(Fault::Kind::unknown_function, name, name.text);
    at_ += 2;
    Built out = make(Op::call, rule->type);
    out->function = rule->function;
    out->positional = rule->function == Function::position || rule->function == Function::last;
    if (!is(")")) {
      do add_operand(*out, binary(0), name);
      while (take(","));
    }
    expect(")");
    const auto count = static_cast<int>(out->operands.size());
    if (count < rule->fewest || count > rule->most) fail(Fault::Kind::arguments, name, name.text);
    const bool nodes = !rule->wants_nodes || count == 0 || out->operands[0]->type == Type::nodes;
    if (!nodes) fail(Fault::Kind::not_nodes, name, name.text);
    return out;
  }

  std::vector<Token> tokens_;
  const VariableLookup& variables_;
  std::size_t at_ = 0;
  int level_ = 0;
};

}  // namespace

std::variant<Expression, Fault> Expression::parse(std::string_view text, const VariableLookup& variables) {
  auto tokens = tokens_of(text);
  if (const Fault* const fault = std::get_if<Fault>(&tokens)) return *fault;
  try {
    return Expression(Parser(std::get<std::vector<Token>>(std::move(tokens)), variables).run());
  } catch (Fault& fault) {
    return std::move(fault);
  }
}

}  // namespace toji::xpath
