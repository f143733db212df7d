#pragma once
// The core function library (XPath 1.0, 4): names, numbers of arguments, types.
#include <string_view>

#include "engine/xpath/expr.h"

namespace toji::xpath {

struct FunctionRule {
  std::string_view name;
  Function function;
  Type type;
  int fewest, most;
  bool wants_nodes = false;  // as its first argument
};

// Null where there is no such function.
const FunctionRule* function_rule(std::string_view name);

}  // namespace toji::xpath
