#include "coverage.h"

#include "engine/layout/units.h"
#include "engine/layout/vocabulary.h"

namespace toji::random {
namespace {

using layout::AttributeRule;
using layout::ElementRule;

std::string named(const ElementRule& rule) { return "<" + std::string(rule.name) + ">"; }

std::string named(const ElementRule& rule, const AttributeRule& attribute) {
  return "<" + std::string(rule.name) + " " + std::string(layout::name_of(attribute.id)) + ">";
}

std::string named(const ElementRule& rule, const AttributeRule& attribute, std::string_view word) {
  return "<" + std::string(rule.name) + " " + std::string(layout::name_of(attribute.id)) + "=" + std::string(word) +
         ">";
}

std::vector<std::string_view> words_of(const AttributeRule& attribute) {
  using enum layout::AttributeType;
  if (attribute.type == yes_no) return {"yes", "no"};
  return attribute.choices ? attribute.choices->texts() : std::vector<std::string_view>();
}

// All that the table holds: elements, attributes, words of choices.
std::set<std::string> vocabulary() {
  std::set<std::string> out;
  for (const ElementRule& rule : layout::element_rules()) {
    out.insert(named(rule));
    for (const AttributeRule& attribute : rule.attributes) {
      out.insert(named(rule, attribute));
      for (const auto word : words_of(attribute)) out.insert(named(rule, attribute, word));
    }
  }
  return out;
}

std::vector<std::string> lacking(const std::set<std::string>& there) {
  std::vector<std::string> out;
  for (const std::string& one : vocabulary())
    if (!there.contains(one)) out.push_back(one);
  return out;
}

}  // namespace

void Coverage::add(const Made& made, bool succeeded) {
  std::set<std::string> here;
  for (std::size_t i = 0; i + 1 < made.files.size(); ++i) {
    pugi::xml_document tree;
    tree.load_string(made.files[i].xml.c_str());
    for (const pugi::xpath_node found : tree.select_nodes("//*")) {
      const ElementRule* rule = layout::find_element(found.node().name());
      if (rule == nullptr) continue;
      here.insert(named(*rule));
      for (const AttributeRule& attribute : rule->attributes) {
        const auto value = found.node().attribute(std::string(layout::name_of(attribute.id)).c_str());
        if (!value) continue;
        here.insert(named(*rule, attribute));
        for (const auto word : layout::split_words(value.value())) here.insert(named(*rule, attribute, word));
      }
    }
  }
  used_.insert(here.begin(), here.end());
  if (succeeded) successful_.insert(here.begin(), here.end());
}

std::vector<std::string> Coverage::unused() const { return lacking(used_); }
std::vector<std::string> Coverage::never_successful() const { return lacking(successful_); }

}  // namespace toji::random
