#include "engine/layout/xpath.h"

#include <algorithm>

#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/layout/messages.h"
#include "engine/layout/suggest.h"
#include "engine/xpath/names.h"

namespace toji::layout {
namespace {

// Index of the brace that closes the expression beginning at begin; string literals are passed over.
std::size_t closing_brace(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '}') return i;
    if (text[i] == '"' || text[i] == '\'') i = std::min(text.find(text[i], i + 1), text.size() - 1);
  }
  return std::string_view::npos;
}

// ＝ → =, for signs of the other width typed by mistake; what is not near to any stays.
std::string half_width(std::string_view signs) {
  std::string out;
  while (!signs.empty()) {
    const std::string_view rest = signs;
    const char meant = xpath::meant_by(take_character(signs));
    out += meant != '\0' ? std::string(1, meant) : std::string(rest.substr(0, rest.size() - signs.size()));
  }
  return out;
}

void report_odd(const xpath::Fault& fault, const Query& query, const std::string& place, Diagnostics& diagnostics) {
  std::size_t at = 0;
  const std::string code = code_point(next_character(fault.name, at)), meant = half_width(fault.name);
  const MessageText& text = meant == " "          ? messages::xpath_blank
                            : meant == fault.name ? messages::xpath_odd_character
                                                  : messages::xpath_wide_character;
  diagnostics.error(text, query.span, {query.text, place, fault.name, code, meant});
}

void report(const xpath::Fault& fault, const Query& query, const Scope& scope, Diagnostics& diagnostics) {
  using Kind = xpath::Fault::Kind;
  const std::string place = std::to_string(to_utf32(query.text.substr(0, fault.offset)).size() + 1);
  const auto error = [&](const MessageText& text, std::string more = {}) {
    diagnostics.error(text, query.span, {query.text, place, fault.name, std::move(more)});
  };
  switch (fault.kind) {
    case Kind::unexpected:
      return error(fault.name.empty() ? messages::xpath_ends : messages::bad_xpath);
    case Kind::odd_character:
      return report_odd(fault, query, place, diagnostics);
    case Kind::wide_number:
      return error(messages::xpath_wide_number, half_width(fault.name));
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
      return diagnostics.error(messages::unknown_variable, query.span,
                               {fault.name, suggestion(fault.name, scope.names())});
  }
}

}  // namespace

xpath::Variable* Scope::declare(const std::string& name, xpath::Type type) {
  variables_->push_back({type, false, 0, {}, {}});
  known_.emplace_back(name, &variables_->back());
  return &variables_->back();
}

xpath::Variable* Scope::find(std::string_view name) const {
  const auto is_it = [&](const auto& known) { return known.first == name; };
  const auto found = std::find_if(known_.rbegin(), known_.rend(), is_it);
  return found == known_.rend() ? nullptr : found->second;
}

std::vector<std::string_view> Scope::names() const {
  std::vector<std::string_view> out;
  for (const auto& known : known_) out.emplace_back(known.first);
  return out;
}

Query compile(std::string_view expression, Span span, Scope& scope, Diagnostics& diagnostics) {
  Query query{nullptr, std::string(expression), span};
  auto parsed = xpath::Expression::parse(query.text, [&](std::string_view name) { return scope.find(name); });
  if (const xpath::Fault* const fault = std::get_if<xpath::Fault>(&parsed))
    report(*fault, query, scope, diagnostics);
  else
    query.compiled = std::make_shared<const xpath::Expression>(std::get<xpath::Expression>(std::move(parsed)));
  if (query.compiled && query.compiled->asks_for_position())
    diagnostics.warning(messages::idle_position, span, {query.text});
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
