// What the attributes of a made template say.
#include <algorithm>

#include "document.h"
#include "template.h"
#include "texts.h"
#include "values.h"

namespace toji::random {

using layout::AttributeId;
using layout::AttributeRule;
using layout::AttributeType;
using layout::ElementId;
using layout::ElementRule;

// Styles have many attributes, of which an author gives few.
int TemplateMaker::optional_share(const ElementRule& rule) const { return rule.id == ElementId::style ? 9 : 25; }

void TemplateMaker::attributes(pugi::xml_node node, const ElementRule& rule, const Scope& scope) {
  for (const AttributeRule& attribute : rule.attributes) {
    if (!attribute.required && !random_.chance(optional_share(rule))) continue;
    if (wild() && random_.chance(3)) continue;  // a required one is missing, too
    bool leave_out = false;
    const bool odd = wild();
    const std::string said = odd ? extreme_value(random_, attribute) : value(rule, attribute, scope, leave_out);
    if (!leave_out) set(node, layout::name_of(attribute.id), attribute.computed && !odd ? computed(said) : said);
  }
  if (rule.id == ElementId::p) heading(node, scope);
  if (rule.id == ElementId::stop && !node.attribute("test") && !wild()) set(node, "test", "false()");
  if (rule.id == ElementId::section && !node.attribute("style") && !wild())
    node.append_attribute("style") = random_.pick(font_styles_).c_str();
}

// The same by an expression, at times: in part, or the whole.
std::string TemplateMaker::computed(const std::string& said) {
  if (said.empty() || !random_.chance(15)) return said;
  const std::size_t from = random_.chance(50) ? 0 : said.size() - 1;
  if (static_cast<unsigned char>(said[from]) >= 0x80) return "{'" + said + "'}";
  return said.substr(0, from) + "{'" + said.substr(from) + "'}";
}

// h1 may stand everywhere; a deeper one only below one that is surely there.
void TemplateMaker::heading(pugi::xml_node node, const Scope& scope) {
  const std::string_view role = node.attribute("role").value();
  if (role.size() != 2 || role[0] != 'h' || wild() || !scope.in_structure) return;
  const int asked = role[1] - '0', most = scope.certain ? level_ + 1 : 1, level = std::min(asked, most);
  node.attribute("role") = ("h" + std::to_string(level)).c_str();
  level_ = scope.certain ? level : std::min(level_, level);
}

std::string TemplateMaker::value(const ElementRule& rule, const AttributeRule& attribute, const Scope& scope,
                                 bool& leave_out) {
  switch (attribute.type) {
    case AttributeType::name:
      return name_value(rule, attribute, leave_out);
    case AttributeType::text:
      return text_value(rule, attribute, scope, leave_out);
    case AttributeType::xpath:
      if (rule.id == ElementId::stop) return random_.pick({"false()", "count(//項) > 999"});
      if (attribute.id == AttributeId::test || attribute.id == AttributeId::right_page)
        return expressions_.truth(scope.where, scope.variables);
      if (attribute.id == AttributeId::value || rule.id == ElementId::number)
        return wild() ? expressions_.number(scope.where, scope.variables) : expressions_.whole(scope.where);
      return expressions_.text(scope.where, scope.variables);
    default:
      break;
  }
  if (attribute.id == AttributeId::max_pages) return random_.pick({"0", "50"});
  if (attribute.id == AttributeId::href || attribute.id == AttributeId::head || attribute.id == AttributeId::header) {
    leave_out = true;  // these are given by those who know what stands around
    return "";
  }
  if (attribute.id == AttributeId::fit && random_.chance(90)) leave_out = true;  // wants a row of fixed height
  if (rule.id == ElementId::tighten)
    return attribute.id == AttributeId::to ? random_.pick({"-0.05em", "-0.03em"}) : "0.01em";
  if (rule.id == ElementId::condense)
    return attribute.id == AttributeId::to ? random_.pick({"0.9", "0.8"}) : random_.pick({"0.05", "0.02"});
  std::string out = sensible_value(random_, attribute, rule.id);
  if (out.starts_with("toc") && random_.chance(90)) out = "div";  // needs the right company
  return out;
}

std::string TemplateMaker::name_value(const ElementRule& rule, const AttributeRule& attribute, bool& leave_out) {
  const auto one_of = [&](const std::vector<std::string>& names) {
    leave_out = names.empty();
    return leave_out ? "" : random_.pick(names);
  };
  switch (attribute.id) {
    case AttributeId::id:
    case AttributeId::name:
      return new_name("n");
    case AttributeId::based_on:
      return one_of(random_.chance(30) && !box_styles_.empty() ? box_styles_ : styles_);
    case AttributeId::font:
      return random_.pick({"gothic", "gothic-bold", "gothic-mixed", "gothic-proportional", "gothic-proportional-bold",
                           "mincho", "mincho-proportional"});
    case AttributeId::ladder:
      return one_of(ladders_);
    case AttributeId::page:
      return one_of(pages_);
    case AttributeId::cell_style:
      return one_of(box_styles_);
    case AttributeId::style:
      if (rule.id == ElementId::section) return one_of(font_styles_);
      if ((rule.id == ElementId::cell || rule.id == ElementId::box) && random_.chance(70)) return one_of(box_styles_);
      return one_of(styles_);
    default:
      return sensible_value(random_, attribute, rule.id);
  }
}

std::string TemplateMaker::text_value(const ElementRule& rule, const AttributeRule& attribute, const Scope& scope,
                                      bool& leave_out) {
  switch (attribute.id) {
    case AttributeId::span:
    case AttributeId::rows:
    case AttributeId::merge:
    case AttributeId::id:
    case AttributeId::headers:
      leave_out = true;  // these are given by the table
      return "";
    case AttributeId::to:
      return "?";
    case AttributeId::date:
      return random_.pick({"2024-04-01", "{@日}", "2023-12-31T10:00:00+09:00", "2024-04-01T00:00:00Z"});
    case AttributeId::label_start:
      return random_.pick({"1", "7", "{/d/@n}", "{count(//項) + 1}"});
    case AttributeId::size:
      return scope.where == Where::item ? "{string(@大)}" : random_.pick({"", "9pt", "{string(/d/@大)}"});
    case AttributeId::reading:
      return random_.pick({"よみ", "きょう", "{string(/d/@n)}"});
    default:
      break;
  }
  if (rule.id == ElementId::anchor || (rule.id == ElementId::bookmark && attribute.id == AttributeId::name)) {
    const std::string name = new_name("b");
    if (scope.certain) targets_.push_back(name);
    return name + scope.unique;
  }
  return expressions_.mixed(scope.where, scope.variables);
}

}  // namespace toji::random
