#include "engine/xpath/functions.h"

#include <algorithm>
#include <array>

namespace toji::xpath {
namespace {

constexpr int any_number = 1'000'000;

constexpr std::array rules{
    FunctionRule{"last", Function::last, Type::number, 0, 0},
    FunctionRule{"position", Function::position, Type::number, 0, 0},
    FunctionRule{"count", Function::count, Type::number, 1, 1, true},
    FunctionRule{"local-name", Function::local_name, Type::string, 0, 1, true},
    FunctionRule{"namespace-uri", Function::namespace_uri, Type::string, 0, 1, true},
    FunctionRule{"name", Function::name, Type::string, 0, 1, true},
    FunctionRule{"string", Function::string, Type::string, 0, 1},
    FunctionRule{"concat", Function::concat, Type::string, 2, any_number},
    FunctionRule{"starts-with", Function::starts_with, Type::boolean, 2, 2},
    FunctionRule{"contains", Function::contains, Type::boolean, 2, 2},
    FunctionRule{"substring-before", Function::substring_before, Type::string, 2, 2},
    FunctionRule{"substring-after", Function::substring_after, Type::string, 2, 2},
    FunctionRule{"substring", Function::substring, Type::string, 2, 3},
    FunctionRule{"string-length", Function::string_length, Type::number, 0, 1},
    FunctionRule{"normalize-space", Function::normalize_space, Type::string, 0, 1},
    FunctionRule{"translate", Function::translate, Type::string, 3, 3},
    FunctionRule{"boolean", Function::boolean, Type::boolean, 1, 1},
    FunctionRule{"not", Function::not_, Type::boolean, 1, 1},
    FunctionRule{"true", Function::true_, Type::boolean, 0, 0},
    FunctionRule{"false", Function::false_, Type::boolean, 0, 0},
    FunctionRule{"lang", Function::lang, Type::boolean, 1, 1},
    FunctionRule{"number", Function::number, Type::number, 0, 1},
    FunctionRule{"sum", Function::sum, Type::number, 1, 1, true},
    FunctionRule{"floor", Function::floor, Type::number, 1, 1},
    FunctionRule{"ceiling", Function::ceiling, Type::number, 1, 1},
    FunctionRule{"round", Function::round, Type::number, 1, 1},
};

}  // namespace

const FunctionRule* function_rule(std::string_view name) {
  const auto* const found =
      std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : found;
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const FunctionRule& rule : rules) names.push_back(rule.name);
  return names;
}

}  // namespace toji::xpath
