#include "bind/evaluate.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "bind/messages.h"
#include "xpath/numbers.h"

namespace toji::bind {
namespace {

std::string text_of(const pugi::xpath_node& node) {
  if (node.attribute()) return node.attribute().value();
  if (node.node().type() == pugi::node_element) {
    const pugi::xml_node only = node.node().first_child();
    if (only.type() != pugi::node_element && !only.next_sibling()) return data_tree::normalized(only.value());
    std::string all;
    for (const pugi::xml_node& child : node.node().children())
      all += child.type() == pugi::node_element ? text_of(child) : child.value();
    return data_tree::normalized(all);
  }
  return data_tree::normalized(node.node().value());
}

}  // namespace

Span Evaluator::place_of(const pugi::xpath_node& node) const {
  return node.attribute() ? tree_.place_of(node.parent(), node.attribute().name()) : tree_.span_of(node.node());
}

Value Evaluator::value_of(const pugi::xpath_node& node) const {
  return node ? Value{text_of(node), place_of(node), true} : Value{{}, {}, false};
}

Value Evaluator::value(const layout::Query& query, const pugi::xml_node& context, const std::string* separator) const {
  if (query.location && query.is_string) return {query.location->first(context).attribute().value(), {}, true};
  if (query.location && !separator) return value_of(query.location->first(context));
  if (query.compiled->type() != xpath::Type::nodes) {
    xpath::Findings findings;
    std::string text = query.compiled->text(context, order_, findings);
    return {std::move(text), {}, true, report(findings, query)};
  }
  const xpath::Nodes found = nodes(query, context);
  Value out = value_of(found.empty() ? pugi::xpath_node() : found.front());
  if (!separator || found.empty()) return out;
  out.text.clear();
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) out.text += *separator;
    out.text += text_of(found[i]);
  }
  return out;
}

bool Evaluator::report(const xpath::Findings& findings, const layout::Query& query) const {
  constexpr std::size_t shown = 30;  // characters of a text
  if (findings.too_costly) given_up_ = &query, diagnostics_.error(messages::too_costly, query.span, {query.text});
  if (!findings.not_finite || findings.too_costly) return !findings.too_costly;
  if (!findings.culprit) {
    diagnostics_.error(messages::not_finite, query.span, {query.text});
    return false;
  }
  std::u32string text = to_utf32(text_of(findings.culprit));
  if (text.size() > shown) text = text.substr(0, shown) + U"…";
  const bool zero = xpath::to_number(text_of(findings.culprit)) == 0;
  Span place = place_of(findings.culprit);
  if (!place.known()) place = query.span;
  diagnostics_.error(zero ? messages::divides_by_zero : messages::no_number_in_data, place,
                     {query.text, to_utf8(text), std::string(query.span.file) + ":" + std::to_string(query.span.line)});
  return false;
}

xpath::Nodes Evaluator::nodes(const layout::Query& query, const pugi::xml_node& context) const {
  if (query.compiled->type() == xpath::Type::nodes) {
    xpath::Findings findings;
    xpath::Nodes found = query.compiled->nodes(context, order_, findings);
    report(findings, query);
    return found;
  }
  diagnostics_.error(messages::not_nodes, query.span, {query.text});
  return {};
}

xpath::Nodes Evaluator::in_order(const layout::Query& query, const pugi::xml_node& context) const {
  if (query.location && !query.is_string) return query.location->all(context);
  return nodes(query, context);
}

bool Evaluator::test(const layout::Query& query, const pugi::xml_node& context) const {
  if (!query.location) {
    xpath::Findings findings;
    const bool holds = query.compiled->boolean(context, order_, findings);
    report(findings, query);
    return holds;
  }
  const pugi::xpath_node first = query.location->first(context);
  return query.is_string ? *first.attribute().value() != '\0' : bool(first);
}

double Evaluator::number(const layout::Query& query, const pugi::xml_node& context) const {
  xpath::Findings findings;
  const double number = query.compiled->number(context, order_, findings);
  report(findings, query);
  return number;
}

std::optional<std::int64_t> Evaluator::integer(const layout::Query& query, const pugi::xml_node& context) const {
  const Value found = value(query, context);
  if (!found.valid) return {};
  std::int64_t number = 0;
  const char* end = found.text.data() + found.text.size();
  const auto [stop, error] = std::from_chars(found.text.data(), end, number);
  if (found.found && error == std::errc() && stop == end) return number;
  if (!found.found)
    report_nothing(query, context);
  else
    diagnostics_.error(messages::not_a_number, query.span, {query.text, found.text});
  return {};
}

// Where a location leads is not asked for its place, which value would find.
void Evaluator::append_text(std::string& out, const layout::Query& query, const pugi::xml_node& context) const {
  if (query.location && !query.is_string) {
    const pugi::xpath_node node = query.location->first(context);
    if (!node) return report_nothing(query, context);
    out += text_of(node);
    return;
  }
  const Value found = value(query, context);
  if (!found.found) report_nothing(query, context);
  out += found.text;
}

std::string Evaluator::text(const layout::TextTemplate& text, const pugi::xml_node& context) const {
  std::string out;
  for (const auto& part : text.parts) {
    out += part.text;
    if (part.query) append_text(out, *part.query, context);
  }
  return out;
}

std::string Evaluator::where(const pugi::xml_node& node) const {
  const Span data = tree_.place_of(node);
  std::string out = node.path();
  if (data.known()) out.append(" ").append(data.file).append(":").append(std::to_string(data.line));
  return out;
}

Span Evaluator::place_of(const layout::TextTemplate& text, const pugi::xml_node& context) const {
  Span place;
  for (const auto& part : text.parts) {
    if (!part.query) continue;
    const layout::Query& query = *part.query;
    const bool finds_nodes = query.compiled->return_type() == pugi::xpath_type_node_set;
    const pugi::xpath_node found = query.location ? query.location->first(context)
                                   : finds_nodes  ? query.compiled->evaluate_node(context)
                                                  : pugi::xpath_node();
    if (!place.known() && found) place = place_of(found);
  }
  const bool evaluated = std::ranges::any_of(text.parts, [](const auto& part) { return part.query.has_value(); });
  return place.known() || !evaluated ? place : tree_.place_of(context);
}

void Evaluator::report_nothing(const layout::Query& query, const pugi::xml_node& context) const {
  if (given_up_ == &query) return;  // which has been reported
  diagnostics_.error(messages::selects_nothing, query.span, {query.text, where(context)});
}

}  // namespace toji::bind
