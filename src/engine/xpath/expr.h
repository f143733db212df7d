#pragma once
// An expression as a tree (XPath 1.0, 3 and 2).
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/xpath/expression.h"

namespace toji::xpath {

enum class Axis : std::uint8_t {
  child,
  descendant,
  parent,
  ancestor,
  following_sibling,
  preceding_sibling,
  following,
  preceding,
  attribute,
  self,
  descendant_or_self,
  ancestor_or_self,
};

// Position counts backwards on these.
constexpr bool is_reverse(Axis axis) {
  return axis == Axis::ancestor || axis == Axis::ancestor_or_self || axis == Axis::preceding ||
         axis == Axis::preceding_sibling;
}

struct NodeTest {
  enum class Kind : std::uint8_t { name, any_name, prefix, node, text, comment, instruction };
  Kind kind = Kind::node;
  std::string name = {};  // name; the prefix with its colon; an instruction's target, empty for all
};

using ExprPtr = std::unique_ptr<const Expr>;

struct Step {
  Axis axis = Axis::child;
  NodeTest test;
  std::vector<ExprPtr> predicates;
};

enum class Function : std::uint8_t {
  last,
  position,
  count,
  local_name,
  namespace_uri,
  name,
  string,
  concat,
  starts_with,
  contains,
  substring_before,
  substring_after,
  substring,
  string_length,
  normalize_space,
  translate,
  boolean,
  not_,
  true_,
  false_,
  lang,
  number,
  sum,
  floor,
  ceiling,
  round,
};

enum class Op : std::uint8_t {
  or_,
  and_,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  negate,
  unite,
  literal,
  number,
  variable,
  call,
  path,  // from operands[0], the root or the context node along the steps; predicates filter operands[0] first
};

struct Expr {
  Op op = Op::literal;
  Type type = Type::string;
  std::vector<ExprPtr> operands;
  std::string text;              // of a literal
  double number = 0;             // of a number
  Variable* variable = nullptr;  // of a variable
  Function function = Function::string;
  bool absolute = false;  // a path from the root
  std::vector<ExprPtr> predicates;
  std::vector<Step> steps;
  // Of a path: from the root or the context node to children, attributes and selves alone, with no predicates but
  // positions, so that its nodes are found in document order, each once, by going there.
  bool is_plain = false;
  bool positional = false;  // position() or last() stands somewhere inside
  int depth = 1;
  std::uint32_t size = 1;  // with all that is inside
};

}  // namespace toji::xpath
