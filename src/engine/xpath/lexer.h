#pragma once
// The tokens of an expression (XPath 1.0, 3.7).
#include <string_view>
#include <variant>
#include <vector>

#include "engine/xpath/expression.h"

namespace toji::xpath {

struct Token {
  enum class Kind : std::uint8_t { end, name, operator_name, symbol, literal, number, variable };
  Kind kind = Kind::end;
  std::string_view text;   // of a literal: without quotation marks; of a variable: without $
  std::size_t offset = 0;  // in the expression
};

// Ends with a token of kind end.
std::variant<std::vector<Token>, Fault> tokens_of(std::string_view expression);

}  // namespace toji::xpath
