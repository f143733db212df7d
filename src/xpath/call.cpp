// The functions (XPath 1.0, 4).
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ascii.h"
#include "xpath/characters.h"
#include "xpath/evaluator.h"
#include "xpath/numbers.h"

namespace toji::xpath {
namespace {

// XPath 1.0, 4.3: the language of the nearest xml:lang, or a part of it.
bool is_in_language(pugi::xml_node node, std::string_view language) {
  for (; node; node = node.parent()) {
    const pugi::xml_attribute attribute = node.attribute("xml:lang");
    if (!attribute) continue;
    const std::string_view own = attribute.value();
    if (own.size() < language.size() || (own.size() > language.size() && own[language.size()] != '-')) return false;
    return std::equal(language.begin(), language.end(), own.begin(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
  }
  return false;
}

std::string namespace_of(const pugi::xpath_node& node, std::string_view prefix) {
  if (node.attribute() && prefix.empty()) return {};
  const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  for (pugi::xml_node at = node.attribute() ? node.parent() : node.node(); at; at = at.parent())
    if (const pugi::xml_attribute attribute = at.attribute(name.c_str())) return attribute.value();
  return {};
}

}  // namespace

pugi::xpath_node Evaluator::target(const Expr& call, const Focus& focus) {
  if (call.operands.empty()) return focus.node;
  const Nodes found = nodes(*call.operands[0], focus);
  return found.empty() ? pugi::xpath_node() : found.front();
}

bool Evaluator::boolean_call(const Expr& call, const Focus& focus) {
  const auto text = [&](std::size_t i) { return string(*call.operands[i], focus, false); };
  switch (call.function) {
    case Function::starts_with:
      return text(0).starts_with(text(1));
    case Function::contains:
      return text(0).find(text(1)) != std::string::npos;
    case Function::boolean:
      return boolean(*call.operands[0], focus);
    case Function::not_:
      return !boolean(*call.operands[0], focus);
    case Function::true_:
      return true;
    case Function::lang:
      return is_in_language(focus.node.attribute() ? focus.node.parent() : focus.node.node(), text(0));
    default:
      return false;
  }
}

double Evaluator::sum(const Nodes& nodes) {
  double out = 0;
  for (const pugi::xpath_node& node : nodes) out += number_of(node);
  return out;
}

double Evaluator::number_call(const Expr& call, const Focus& focus) {
  const auto argument = [&] { return number(*call.operands[0], focus); };
  switch (call.function) {
    case Function::last:
      return static_cast<double>(focus.size);
    case Function::position:
      return static_cast<double>(focus.position);
    case Function::count:
      return static_cast<double>(nodes(*call.operands[0], focus).size());
    case Function::string_length:
      return static_cast<double>(
          length_of(call.operands.empty() ? string_value(focus.node) : string(*call.operands[0], focus, false)));
    case Function::number:
      return call.operands.empty() ? number_of(focus.node) : argument();
    case Function::sum:
      return sum(nodes(*call.operands[0], focus));
    case Function::floor:
      return std::floor(argument());
    case Function::ceiling:
      return std::ceil(argument());
    case Function::round:
      return round_half_up(argument());
    default:
      return std::numeric_limits<double>::quiet_NaN();
  }
}

std::string Evaluator::name_call(const Expr& call, const Focus& focus) {
  const pugi::xpath_node node = target(call, focus);
  const std::string_view name = node.attribute() ? node.attribute().name() : node.node().name();
  const std::size_t colon = name.find(':');
  const bool prefixed = colon != std::string_view::npos;
  if (call.function == Function::name) return std::string(name);
  if (call.function == Function::local_name) return std::string(prefixed ? name.substr(colon + 1) : name);
  return namespace_of(node, prefixed ? name.substr(0, colon) : std::string_view());
}

std::string Evaluator::string_call(const Expr& call, const Focus& focus, bool printed) {
  const auto text = [&](std::size_t i) { return string(*call.operands[i], focus, printed); };
  const auto own = [&] { return call.operands.empty() ? string_value(focus.node) : text(0); };
  switch (call.function) {
    case Function::string:
      return own();
    case Function::concat: {
      std::string out;
      for (std::size_t i = 0; i < call.operands.size(); ++i) out = limited(std::move(out += text(i)));
      return out;
    }
    case Function::substring_before:
      return std::string(before(text(0), string(*call.operands[1], focus, false)));
    case Function::substring_after:
      return std::string(after(text(0), string(*call.operands[1], focus, false)));
    case Function::substring: {
      const double first = round_half_up(number(*call.operands[1], focus));
      const double end = call.operands.size() < 3 ? std::numeric_limits<double>::infinity()
                                                  : first + round_half_up(number(*call.operands[2], focus));
      return std::string(part_of(text(0), first, end));
    }
    case Function::normalize_space:
      return normalized_space(own());
    case Function::translate:
      return translated(text(0), string(*call.operands[1], focus, false), string(*call.operands[2], focus, false));
    default:
      return name_call(call, focus);
  }
}

}  // namespace toji::xpath
