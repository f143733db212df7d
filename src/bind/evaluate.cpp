#include "bind/evaluate.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "bind/messages.h"
#include "xpath/numbers.h"

namespace toji::bind {
namespace {

bool is_text(const pugi::xml_node& node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool is_blank_text(const pugi::xml_node& node) {
  return std::string_view(node.value()).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Whether a node's text goes on the line of what stands before it, or on that of what stands behind it: text beside an
// element, and an element beside text, or at such an element's edge.
bool goes_on(const pugi::xml_node& node, pugi::xml_node (pugi::xml_node::*next)() const) {
  const pugi::xml_node beside = (node.*next)();
  if (beside) return is_text(node) || (is_text(beside) && !is_blank_text(beside));
  return node.parent() && goes_on(node.parent(), next);
}

bool has_blank_edge(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  return !text.empty() && (is_blank(text.front()) || is_blank(text.back()));
}

// Blanks at the edges of a part of a line stay.
std::string normalized(std::string_view text, const pugi::xml_node& node) {
  if (!has_blank_edge(text)) return data_tree::normalized(text);
  const bool before = goes_on(node, &pugi::xml_node::previous_sibling);
  const bool behind = goes_on(node, &pugi::xml_node::next_sibling);
  return before || behind ? data_tree::normalized_part(text, before, behind) : data_tree::normalized(text);
}

std::string raw_text(const pugi::xml_node& node) {
  std::string all;
  for (const pugi::xml_node& child : node.children())
    all += child.type() == pugi::node_element ? raw_text(child) : child.value();
  return all;
}

std::string raw_of(const pugi::xml_node& node) {
  return node.type() == pugi::node_element ? raw_text(node) : node.value();
}

std::string text_of(const pugi::xpath_node& found) {
  if (found.attribute()) return found.attribute().value();
  const pugi::xml_node node = found.node();
  if (node.type() != pugi::node_element) return normalized(node.value(), node);
  const pugi::xml_node only = node.first_child();
  if (only.type() != pugi::node_element && !only.next_sibling()) return normalized(only.value(), node);
  return normalized(raw_text(node), node);
}

}  // namespace

Span Evaluator::place_of(const pugi::xpath_node& node) const {
  return node.attribute() ? tree_.place_of(node.parent(), node.attribute().name()) : tree_.span_of(node.node());
}

Value Evaluator::value_of(const pugi::xpath_node& node) const {
  if (!node) return {{}, {}, false};
  Value out{text_of(node), place_of(node), true};
  if (out.text.find('\n') != std::string::npos) add_lines(out, 0, node);
  return out;
}

void Evaluator::add_lines(Value& value, std::size_t begin, const pugi::xpath_node& found) const {
  if (found.attribute()) return;
  const pugi::xml_node node = found.node();
  const bool within = has_blank_edge(raw_of(node)) && goes_on(node, &pugi::xml_node::previous_sibling);
  const std::vector<Span> lines = tree_.line_places(node, within);
  std::size_t at = begin;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    at = value.text.find('\n', at);
    if (at == std::string::npos) return;
    value.places.push_back({0, static_cast<std::uint32_t>(++at), lines[i]});
  }
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
  out.places.clear();
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) out.text += *separator;
    const std::size_t begin = out.text.size();
    if (i > 0) out.places.push_back({0, static_cast<std::uint32_t>(begin), place_of(found[i])});
    out.text += text_of(found[i]);
    if (out.text.find('\n', begin) != std::string::npos) add_lines(out, begin, found[i]);
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
    pugi::xpath_node found;
    if (query.location) {
      found = query.location->first(context);
    } else if (query.compiled->type() == xpath::Type::nodes) {
      xpath::Findings findings;
      const xpath::Nodes all = query.compiled->nodes(context, order_, findings);
      if (!all.empty()) found = all.front();
    }
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
