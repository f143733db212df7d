#include "engine/bind/evaluate.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "engine/bind/messages.h"
#include "engine/xpath/numbers.h"
#include "engine/xpath/string_value.h"

namespace toji::bind {
namespace {

using xpath::is_text;

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

}  // namespace

Span Evaluator::place_of(const pugi::xpath_node& node) const {
  return node.attribute() ? tree_.place_of(node.parent(), node.attribute().name()) : tree_.span_of(node.node());
}

std::string Evaluator::text_of(const pugi::xml_node& node, const layout::Query& query) const {
  xpath::Room room;
  const std::string_view text = xpath::string_value(node, room);
  if (source_.cost.affords(room.visited + text.size() / xpath::Cost::bytes_for_step)) return normalized(text, node);
  budget_.end(messages::too_costly, query.span, {query.text});
  return {};
}

std::string Evaluator::text_of(const pugi::xpath_node& found, const layout::Query& query) const {
  if (const pugi::xml_attribute attribute = found.attribute()) return attribute.value();
  return text_of(found.node(), query);
}

Value Evaluator::value_of(const pugi::xpath_node& found, const layout::Query& query) const {
  if (const pugi::xml_attribute attribute = found.attribute())
    return {attribute.value(), tree_.place_of(found.parent(), attribute.name()), true};
  const pugi::xml_node node = found.node();
  if (!node) return {{}, {}, false};
  Value out{text_of(node, query), tree_.span_of(node), true};
  if (out.text.find('\n') != std::string::npos) add_lines(out, 0, found);
  return out;
}

void Evaluator::add_lines(Value& value, std::size_t begin, const pugi::xpath_node& found) const {
  if (found.attribute()) return;
  const pugi::xml_node node = found.node();
  xpath::Room room;
  const bool within =
      has_blank_edge(xpath::string_value(node, room)) && goes_on(node, &pugi::xml_node::previous_sibling);
  const std::vector<Span> lines = tree_.line_places(node, within);
  std::size_t at = begin;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    at = value.text.find('\n', at);
    if (at == std::string::npos) return;
    value.places.push_back({0, static_cast<std::uint32_t>(++at), lines[i]});
  }
}

pugi::xpath_node Evaluator::first(const layout::Query& query, const pugi::xml_node& context) const {
  xpath::Findings findings;
  const pugi::xpath_node found = query.compiled->first(context, source_, findings);
  if (findings.too_costly) report(findings, query);
  return found;
}

Value Evaluator::value(const layout::Query& query, const pugi::xml_node& context, const std::string* separator) const {
  if (query.compiled->type() != xpath::Type::nodes) {
    xpath::Findings findings;
    std::string text = query.compiled->text(context, source_, findings);
    return {std::move(text), {}, true, !(findings.not_finite || findings.too_costly) || report(findings, query)};
  }
  if (!separator) return value_of(first(query, context), query);
  const xpath::Nodes found = nodes(query, context);
  if (found.empty()) return {{}, {}, false};
  Value out{{}, place_of(found.front()), true};
  for (std::size_t i = 0; i < found.size() && out.text.size() <= Budget::most_text && !budget_.ended(); ++i) {
    if (i > 0) out.text += *separator;
    const std::size_t begin = out.text.size();
    if (i > 0) out.places.push_back({0, static_cast<std::uint32_t>(begin), place_of(found[i])});
    out.text += text_of(found[i], query);
    if (out.text.find('\n', begin) != std::string::npos) add_lines(out, begin, found[i]);
  }
  return out;
}

bool Evaluator::report(const xpath::Findings& findings, const layout::Query& query) const {
  constexpr std::size_t shown = 30;  // characters of a text
  if (findings.too_costly) budget_.end(messages::too_costly, query.span, {query.text});
  if (!findings.not_finite || findings.too_costly) return !findings.too_costly;
  if (!findings.culprit) {
    diagnostics_.error(messages::not_finite, query.span, {query.text});
    return false;
  }
  const pugi::xpath_node culprit = *findings.culprit;
  const std::string said = text_of(culprit, query);
  std::u32string text = to_utf32(said);
  if (text.size() > shown) text = text.substr(0, shown) + U"…";
  const bool zero = xpath::to_number(said) == 0;
  Span place = place_of(culprit);
  if (!place.known()) place = query.span;
  diagnostics_.error(zero ? messages::divides_by_zero : messages::no_number_in_data, place,
                     {query.text, to_utf8(text), content::to_text(query.span)});
  return false;
}

xpath::Nodes Evaluator::nodes(const layout::Query& query, const pugi::xml_node& context) const {
  if (query.compiled->type() == xpath::Type::nodes) {
    xpath::Findings findings;
    xpath::Nodes found = query.compiled->nodes(context, source_, findings);
    report(findings, query);
    return found;
  }
  diagnostics_.error(messages::not_nodes, query.span, {query.text});
  return {};
}

bool Evaluator::test(const layout::Query& query, const pugi::xml_node& context) const {
  xpath::Findings findings;
  const bool holds = query.compiled->boolean(context, source_, findings);
  if (findings.too_costly) report(findings, query);
  return holds;
}

double Evaluator::number(const layout::Query& query, const pugi::xml_node& context) const {
  xpath::Findings findings;
  const double number = query.compiled->number(context, source_, findings);
  report(findings, query);
  return number;
}

std::optional<WholeNumber> Evaluator::integer(const layout::Query& query, const pugi::xml_node& context) const {
  const Value found = value(query, context);
  if (!found.valid) return {};
  std::int64_t number = 0;
  const char* end = found.text.data() + found.text.size();
  const auto [stop, error] = std::from_chars(found.text.data(), end, number);
  if (found.found && error == std::errc() && stop == end) return WholeNumber{number, found.span};
  if (!found.found)
    report_nothing(query, context);
  else
    diagnostics_.error(messages::not_a_number, query.span, {query.text, found.text});
  return {};
}

// Not asked for its place, which value would find.
void Evaluator::append_text(std::string& out, const layout::Query& query, const pugi::xml_node& context) const {
  if (query.compiled->type() != xpath::Type::nodes) {
    out += value(query, context).text;
  } else if (const pugi::xpath_node node = first(query, context)) {
    out += text_of(node, query);
  } else {
    report_nothing(query, context);
  }
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

PlacedText Evaluator::placed_text(const layout::TextTemplate& text, const pugi::xml_node& context) const {
  PlacedText out;
  bool evaluated = false;
  for (const auto& part : text.parts) {
    out.text += part.text;
    if (!part.query) continue;
    evaluated = true;
    const layout::Query& query = *part.query;
    const bool is_string = query.compiled->type() != xpath::Type::nodes;
    const pugi::xpath_node node = query.compiled->is_text_of_node() ? first(query, context) : pugi::xpath_node();
    if (node && !out.place.known()) out.place = place_of(node);
    if (node && !is_string)
      out.text += text_of(node, query);
    else
      append_text(out.text, query, context);
  }
  if (evaluated && !out.place.known()) out.place = tree_.place_of(context);
  return out;
}

void Evaluator::report_nothing(const layout::Query& query, const pugi::xml_node& context) const {
  diagnostics_.error(messages::selects_nothing, query.span, {query.text, where(context)});
}

}  // namespace toji::bind
