#include "layout/xpath.h"

#include <algorithm>

#include "layout/messages.h"
#include "layout/suggest.h"
#include "layout/units.h"
#include "layout/xpath_faults.h"

namespace toji::layout {
namespace {

// The names after $ outside of string literals.
std::vector<std::string> variables_in(std::string_view expression) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char c = expression[i];
    if (c == '"' || c == '\'') i = std::min(expression.find(c, i + 1), expression.size());
    if (c != '$') continue;
    std::size_t end = i + 1;
    while (end < expression.size() && is_name_byte(expression[end])) ++end;
    names.emplace_back(expression.substr(i + 1, end - i - 1));
    i = end - 1;
  }
  return names;
}

bool variables_known(std::string_view expression, Span span, const Scope& scope, Diagnostics& diagnostics) {
  bool known = true;
  for (const std::string& name : variables_in(expression)) {
    if (scope.knows(name)) continue;
    diagnostics.error(messages::unknown_variable, span, {name, suggestion(name, scope.names())});
    known = false;
  }
  return known;
}

// Index of the brace that closes the expression beginning at begin; string literals are passed over.
std::size_t closing_brace(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '}') return i;
    if (text[i] == '"' || text[i] == '\'') i = std::min(text.find(text[i], i + 1), text.size() - 1);
  }
  return std::string_view::npos;
}

// Where the expression is no more than a location path, or the string of an attribute.
void set_location(Query& query) {
  constexpr std::string_view function = "string(";
  std::string_view path = query.text;
  query.is_string = path.starts_with(function) && path.ends_with(')');
  if (query.is_string) path = path.substr(function.size(), path.size() - function.size() - 1);
  query.location = Location::parse(path);
  if (query.is_string && query.location && !query.location->is_attribute()) query.location = nullptr;
}

}  // namespace

bool Scope::declare(const std::string& name, pugi::xpath_value_type type) {
  names_.push_back(name);
  return variables_->add(name.c_str(), type) != nullptr;
}

bool Scope::knows(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }

Query compile(std::string_view expression, Span span, Scope& scope, Diagnostics& diagnostics) {
  Query query{nullptr, std::string(expression), span};
  if (const std::string sign = wide_sign_hint(expression); !sign.empty()) {
    diagnostics.error(messages::wide_sign, span, {query.text, sign});
    return query;
  }
  if (!variables_known(expression, span, scope, diagnostics)) return query;
  try {
    query.compiled = std::make_shared<const pugi::xpath_query>(query.text.c_str(), &scope.variables());
    set_location(query);
  } catch (const pugi::xpath_exception& fault) {
    diagnostics.error(messages::bad_xpath, span,
                      {query.text, fault.what(), std::string(in_japanese(fault.what())), function_hint(query.text)});
  }
  return query;
}

TextTemplate compile_text(std::string_view text, Span span, Scope& scope, Diagnostics& diagnostics) {
  TextTemplate out;
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) out.parts.push_back({literal, {}});
    literal.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool doubled = i + 1 < text.size() && text[i + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      literal += text[i++];
    } else if (c != '{') {
      literal += c;
    } else {
      const std::size_t close = closing_brace(text, i + 1);
      if (close == std::string_view::npos) {
        diagnostics.error(messages::unclosed_brace, span, {std::string(text)});
        return out;
      }
      flush();
      out.parts.push_back({{}, compile(text.substr(i + 1, close - i - 1), span, scope, diagnostics)});
      i = close;
    }
  }
  flush();
  return out;
}

}  // namespace toji::layout
