#pragma once
// XPath 1.0 over pugixml's documents. pugixml's own engine counts bytes for characters and prints numbers with a
// float's tail; this one does neither, and tells which node was no number.
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xpath/document_order.h"

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

// By name; their addresses stay, expressions hold them.
class Variables {
 public:
  // Null where the name already has another type.
  Variable* add(const std::string& name, Type);
  Variable* get(const std::string& name);

 private:
  std::map<std::string, Variable> known_;
};

// What is wrong with an expression, for the author of the template.
struct Fault {
  enum class Kind : std::uint8_t {
    unexpected,        // what stands at the offset, name, cannot stand there; empty: the end
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
  pugi::xpath_node culprit;  // the node that is no number, or by which was divided and that is 0; null: none
  bool too_costly = false;   // given up; the value is empty
};

struct Expr;

class Expression {
 public:
  // The variables must outlive the expression.
  static std::variant<Expression, Fault> parse(std::string_view text, Variables&);
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  Type type() const;
  // The value as text, number or boolean, converted as XPath 1.0 says, and as nodes, which its type must be.
  // text takes the value for what is printed: a number in it that is not finite is a finding.
  std::string text(const pugi::xml_node& context, const DocumentOrder&, Findings&) const;
  double number(const pugi::xml_node& context, const DocumentOrder&, Findings&) const;
  bool boolean(const pugi::xml_node& context, const DocumentOrder&, Findings&) const;
  Nodes nodes(const pugi::xml_node& context, const DocumentOrder&, Findings&) const;

 private:
  explicit Expression(std::unique_ptr<const Expr>);
  std::unique_ptr<const Expr> root_;
};

// The names of all functions, for suggestions.
std::vector<std::string_view> function_names();

}  // namespace toji::xpath
