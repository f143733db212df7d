#include "layout/xpath.h"

#include <algorithm>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "layout/messages.h"
#include "layout/suggest.h"
#include "layout/units.h"

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

// What XPath writes for signs of the other width, typed by mistake; empty for what is none.
std::string half_width(const std::string& signs) {
  std::string out;
  for (const char32_t c : to_utf32(signs)) {
    const char like = tag_sign_like(c);
    if (like != '\0')
      out += like;
    else if (c >= U'！' && c <= U'～')
      out += static_cast<char>(c - U'！' + U'!');
    else
      return {};
  }
  return out;
}

// "「＝」 (U+FF1D) → =": the first sign of the keyboard's other width that stands outside of strings; empty for none.
std::string wide_sign(std::string_view expression) {
  char32_t quote = 0;
  for (std::size_t at = 0; at < expression.size();) {
    const char32_t c = next_character(expression, at);
    const char like = tag_sign_like(c);
    if (quote != 0)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (like != '\0' && like != ' ' && like != ';' && like != '&')
      return "「" + to_utf8(c) + "」 (" + code_point(c) + ") → " + like;
  }
  return {};
}

void report(const xpath::Fault& fault, const Query& query, Diagnostics& diagnostics) {
  using Kind = xpath::Fault::Kind;
  const std::string place = std::to_string(to_utf32(query.text.substr(0, fault.offset)).size() + 1);
  const auto error = [&](const MessageText& text, std::string more = {}) {
    diagnostics.error(text, query.span, {query.text, place, fault.name, std::move(more)});
  };
  switch (fault.kind) {
    case Kind::unexpected:
      if (fault.name.empty()) return error(messages::xpath_ends);
      if (const std::string sign = half_width(fault.name); !sign.empty())
        return error(messages::xpath_full_width, sign);
      return error(messages::bad_xpath);
    case Kind::unclosed:
      return error(messages::xpath_unclosed);
    case Kind::unknown_function:
      return error(messages::xpath_function, suggestion(fault.name, xpath::function_names()));
    case Kind::arguments:
      return error(messages::xpath_arguments);
    case Kind::not_nodes:
      return error(messages::xpath_not_nodes);
    case Kind::unknown_axis:
      return error(messages::xpath_axis);
    case Kind::no_ids:
      return error(messages::xpath_ids);
    case Kind::too_deep:
      return error(messages::xpath_too_deep);
    case Kind::unknown_variable:
      return diagnostics.error(messages::unknown_variable, query.span, {fault.name, ""});
  }
}

}  // namespace

bool Scope::declare(const std::string& name, xpath::Type type) {
  names_.push_back(name);
  return variables_->add(name, type) != nullptr;
}

bool Scope::knows(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }

Query compile(std::string_view expression, Span span, Scope& scope, Diagnostics& diagnostics) {
  Query query{nullptr, std::string(expression), span};
  if (const std::string sign = wide_sign(expression); !sign.empty()) {
    diagnostics.error(messages::wide_sign, span, {query.text, sign});
    return query;
  }
  if (!variables_known(expression, span, scope, diagnostics)) return query;
  auto parsed = xpath::Expression::parse(query.text, scope.variables());
  if (const xpath::Fault* const fault = std::get_if<xpath::Fault>(&parsed)) {
    report(*fault, query, diagnostics);
  } else {
    query.compiled = std::make_shared<const xpath::Expression>(std::get<xpath::Expression>(std::move(parsed)));
    set_location(query);
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
