#pragma once
// XPath 1.0 over pugixml's documents. pugixml's own engine counts bytes for characters and prints numbers with a
// float's tail; this one does neither, and tells which node was no number.
#include <functional>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/xpath/cost.h"
#include "engine/xpath/document_order.h"

namespace toji::xpath {

enum class Type : std::uint8_t { nodes, number, string, boolean };

using Nodes = std::vector<pugi::xpath_node>;  // in document order, each once

struct Variable {
  Type type = Type::string;
  bool boolean = false;
  double number = 0;
  std::string string;
  Nodes nodes;
};

// The variable that a name stands for where the expression is written; null where there is none.
using VariableLookup = std::function<Variable*(std::string_view)>;

// What is wrong with an expression, for the author of the template.
struct Fault {
  enum class Kind : std::uint8_t {
    unexpected,        // what stands at the offset, name, cannot stand there; empty: the end
    odd_character,     // the character at the offset, name, is none of XPath's
    wide_number,       // digits of the keyboard's other width where a number is meant, name
    unclosed,          // a literal without its closing quotation mark
    unknown_function,  // name
    arguments,         // the function, name, takes another number of arguments
    not_nodes,         // the function, name, or an operator wants a node-set
    unknown_axis,      // name
    no_ids,            // id() needs a DTD
    too_deep,          // nested too deeply
    unknown_variable,  // name
  };
  Kind kind = Kind::unexpected;
  std::size_t offset = 0;  // in bytes
  std::string name = {};
};

// What an evaluation has come across besides its value.
struct Findings {
  bool not_finite = false;   // NaN or an infinity became part of a text
  double value = 0;          // that number
  // Of that: the node that is no number, or by which was divided and that is 0.
  std::optional<pugi::xpath_node> culprit;
  bool too_costly = false;   // given up; the value is empty
};

// What all evaluations over a document share.
struct Source {
  explicit Source(const pugi::xml_node& node) : order(node), cost(node) {}
  DocumentOrder order;
  Cost cost;
};

struct Expr;

class Expression {
 public:
  // The variables must outlive the expression.
  static std::variant<Expression, Fault> parse(std::string_view text, const VariableLookup&);
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  Type type() const;
  // The value as text, number or boolean, converted as XPath 1.0 says, and as nodes, which its type must be.
  // text takes the value for what is printed: a number in it that is not finite is a finding.
  std::string text(const pugi::xml_node& context, Source&, Findings&) const;
  double number(const pugi::xml_node& context, Source&, Findings&) const;
  bool boolean(const pugi::xml_node& context, Source&, Findings&) const;
  Nodes nodes(const pugi::xml_node& context, Source&, Findings&) const;
  // Whether its text is that of a node: it selects nodes, or is string() of an expression that does.
  bool is_text_of_node() const;
  // That node: the first of those; null where there are none.
  pugi::xpath_node first(const pugi::xml_node& context, Source&, Findings&) const;
  // Whether position() or last() stands outside of predicates, where the context is one node and both are 1.
  bool asks_for_position() const;

 private:
  explicit Expression(std::unique_ptr<const Expr>);
  std::unique_ptr<const Expr> root_;
};

// The names of all functions, for suggestions.
std::vector<std::string_view> function_names();

}  // namespace toji::xpath
