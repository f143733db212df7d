#include "layout/location.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "layout/units.h"

namespace toji::layout {
namespace {

// A name that is neither a number nor qualified; in XPath only its place tells a name from an operator.
bool is_plain_name(std::string_view text) {
  const auto begins = [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; };
  return !text.empty() && !begins(text.front()) && std::all_of(text.begin(), text.end(), is_name_byte);
}

}  // namespace

bool Location::take_step(std::string_view text, Location& out) {
  if (text.starts_with('@')) {
    text.remove_prefix(1);
    out.attribute_ = text;
    return is_plain_name(text) && !text.starts_with("xmlns");
  }
  Step step;
  if (const std::size_t bracket = text.find('['); bracket != std::string_view::npos) {
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + bracket + 1, end, step.position);
    if (error != std::errc() || stop + 1 != end || *stop != ']' || step.position == 0) return false;
    text = text.substr(0, bracket);
  }
  step.name = text;
  out.elements_.push_back(std::move(step));
  return is_plain_name(text) && !text.starts_with("xmlns");
}

std::shared_ptr<const Location> Location::parse(std::string_view expression) {
  const auto out = std::make_shared<Location>();
  if (expression == ".") return out;
  out->absolute_ = expression.starts_with('/');
  if (out->absolute_) expression.remove_prefix(1);
  while (!expression.empty()) {
    const std::size_t slash = expression.find('/');
    const bool last = slash == std::string_view::npos;
    if (!take_step(expression.substr(0, slash), *out) || (out->is_attribute() && !last)) return nullptr;
    if (last) return out;
    expression.remove_prefix(slash + 1);
  }
  return nullptr;
}

template <typename Visit>
bool Location::walk(const pugi::xml_node& from, std::size_t step, const Visit& visit) const {
  if (step == elements_.size()) {
    if (attribute_.empty()) return visit(pugi::xpath_node(from));
    const pugi::xml_attribute found = from.attribute(attribute_.c_str());
    return !found || visit(pugi::xpath_node(found, from));
  }
  const auto& [name, position] = elements_[step];
  unsigned passed = 0;
  for (const pugi::xml_node& child : from.children(name.c_str())) {
    if (child.type() != pugi::node_element) continue;  // a processing instruction has a name too
    if (++passed < position) continue;
    if (!walk(child, step + 1, visit)) return false;
    if (passed == position) return true;
  }
  return true;
}

pugi::xpath_node Location::first(const pugi::xml_node& context) const {
  pugi::xpath_node found;
  walk(absolute_ ? context.root() : context, 0, [&found](const pugi::xpath_node& node) {
    found = node;
    return false;
  });
  return found;
}

std::vector<pugi::xpath_node> Location::all(const pugi::xml_node& context) const {
  std::vector<pugi::xpath_node> found;
  walk(absolute_ ? context.root() : context, 0, [&found](const pugi::xpath_node& node) {
    found.push_back(node);
    return true;
  });
  return found;
}

}  // namespace toji::layout
