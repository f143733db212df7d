// The functions (XPath 1.0, 4).
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ascii.h"
#include "engine/xpath/characters.h"
#include "engine/xpath/numbers.h"
#include "engine/xpath/walk.h"

namespace toji::xpath {

pugi::xpath_node Evaluator::target(const Expr& call, const Focus& focus) {
  return call.operands.empty() ? focus.node : first(*call.operands[0], focus);
}

bool Evaluator::is_in_language(pugi::xml_node node, std::string_view language) {
  for (; node; node = node.parent()) {
    const pugi::xml_attribute attribute = attribute_of(node, "xml:lang");
    if (!attribute) continue;
    const std::string_view own = attribute.value();
    if (own.size() < language.size() || (own.size() > language.size() && own[language.size()] != '-')) return false;
    return std::equal(language.begin(), language.end(), own.begin(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
  }
  return false;
}

std::string Evaluator::namespace_of(const pugi::xpath_node& node, std::string_view prefix) {
  if (node.attribute() && prefix.empty()) return {};
  const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  for (pugi::xml_node at = node.attribute() ? node.parent() : node.node(); at; at = at.parent())
    if (const pugi::xml_attribute attribute = attribute_of(at, name.c_str())) return attribute.value();
  return {};
}

bool Evaluator::boolean_call(const Expr& call, const Focus& focus) {
  const auto text = [&](std::size_t i) { return string(*call.operands[i], focus, false); };
  switch (call.function) {
    case Function::starts_with:
      return text(0).starts_with(text(1));
    case Function::contains:
      return place_in(text(0), text(1)) != std::string_view::npos;
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

double Evaluator::sum(const Expr& set, const Focus& focus) {
  double out = 0;
  for (const pugi::xpath_node& node : nodes(set, focus)) out += number_of(node);
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
      return static_cast<double>(length_of(own_text(call, focus, false)));
    case Function::number:
      return call.operands.empty() ? number_of(focus.node) : argument();
    case Function::sum:
      return sum(*call.operands[0], focus);
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

std::string Evaluator::own_text(const Expr& call, const Focus& focus, bool printed) {
  if (!call.operands.empty()) return string(*call.operands[0], focus, printed);
  Room room;
  return std::string(string_value(focus.node, room));
}

std::string Evaluator::string_call(const Expr& call, const Focus& focus, bool printed) {
  const auto text = [&](std::size_t i) { return string(*call.operands[i], focus, printed); };
  switch (call.function) {
    case Function::string:
      return own_text(call, focus, printed);
    case Function::concat: {
      std::string out;
      for (std::size_t i = 0; i < call.operands.size(); ++i) limit(out += text(i));
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
      return normalized_space(own_text(call, focus, printed));
    case Function::translate: {
      const std::string from = string(*call.operands[1], focus, false), to = string(*call.operands[2], focus, false);
      const std::string changed = text(0);
      cost_.spend(changed.size() + from.size());  // each character is looked up
      return translated(changed, from, to);
    }
    default:
      return name_call(call, focus);
  }
}

}  // namespace toji::xpath
