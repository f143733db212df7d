#include "layout/location.h"

#include <algorithm>

#include "layout/units.h"

namespace toji::layout {
namespace {

// A name that is neither a number nor qualified; in XPath only its place tells a name from an operator.
bool is_plain_name(std::string_view text) {
  const auto begins = [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; };
  return !text.empty() && !begins(text.front()) && std::all_of(text.begin(), text.end(), is_name_byte);
}

}  // namespace

std::shared_ptr<const Location> Location::parse(std::string_view expression) {
  const auto out = std::make_shared<Location>();
  if (expression == ".") return out;
  out->absolute_ = expression.starts_with('/');
  if (out->absolute_) expression.remove_prefix(1);
  while (!expression.empty()) {
    const std::size_t slash = expression.find('/');
    std::string_view step = expression.substr(0, slash);
    const bool last = slash == std::string_view::npos, attribute = step.starts_with('@');
    if (attribute) step.remove_prefix(1);
    if (!is_plain_name(step) || step.starts_with("xmlns") || (attribute && !last)) return nullptr;
    if (attribute)
      out->attribute_ = step;
    else
      out->elements_.emplace_back(step);
    if (last) return out;
    expression.remove_prefix(slash + 1);
  }
  return nullptr;
}

pugi::xpath_node Location::first(const pugi::xml_node& context) const {
  return find(absolute_ ? context.root() : context, 0);
}

pugi::xpath_node Location::find(const pugi::xml_node& from, std::size_t step) const {
  if (step == elements_.size()) {
    if (attribute_.empty()) return from;
    const pugi::xml_attribute found = from.attribute(attribute_.c_str());
    return found ? pugi::xpath_node(found, from) : pugi::xpath_node();
  }
  for (const pugi::xml_node& child : from.children(elements_[step].c_str())) {
    if (child.type() != pugi::node_element) continue;  // a processing instruction has a name too
    if (const pugi::xpath_node found = find(child, step + 1)) return found;
  }
  return {};
}

}  // namespace toji::layout
