#include "template.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "data.h"
#include "document.h"
#include "texts.h"
#include "values.h"

namespace toji::random {

using layout::AttributeRule;
using layout::ElementId;
using layout::ElementRule;

namespace {

// Those of <layout> that are made in their own number and order; any other comes at times.
const std::set<ElementId> made_by_hand = {ElementId::include, ElementId::page,   ElementId::style,
                                          ElementId::ladder,  ElementId::define, ElementId::document};

constexpr std::uint16_t mixed = layout::blocks | layout::inlines;

}  // namespace

void TemplateMaker::make(pugi::xml_node layout, pugi::xml_node included) {
  const bool includes = random_.chance(20);
  if (includes) layout.append_child("include").append_attribute("href") = "i.xml";
  const auto place = [&](int percent) { return includes && random_.chance(percent) ? included : layout; };
  for (int i = random_.between(0, 2); i > 0; --i) ladder(place(100));
  for (int i = random_.between(3, 7); i > 0; --i) style(place(100), styles_.empty());
  for (std::size_t i = random_.weighted({0, 70, 20, 10}); i > 0; --i) {
    pugi::xml_node node = layout.append_child("page");
    budget_ = 6;
    page(node, {});
  }
  for (std::size_t i = random_.weighted({50, 25, 15, 10}); i > 0; --i) definition(place(50));
  for (const ElementRule& rule : layout::element_rules()) {
    Scope scope;
    budget_ = 6;
    if ((rule.category & layout::tops) != 0 && !made_by_hand.contains(rule.id) && random_.chance(30))
      add(layout, rule, scope);
    variables_.insert(variables_.end(), scope.variables.begin(), scope.variables.end());
  }
  budget_ = random_.chance(3) ? random_.between(100, 400) : random_.between(3, 60);
  document(layout);
  finish_links(layout);
  finish_links(included);
}

std::string TemplateMaker::new_name(const char* kind) {
  return wild() ? odd_name(random_) : kind + std::to_string(++names_);
}

void TemplateMaker::page(pugi::xml_node node, Scope scope) {
  attributes(node, layout::rule_of(ElementId::page), scope);
  if (!node.attribute("size") && (!node.attribute("width") || !node.attribute("height")) && !wild())
    node.append_attribute("size") = random_.pick({"A4", "A5", "B5", "A4-landscape"}).c_str();
  pages_.emplace_back(node.attribute("id").value());
  scope.in_structure = scope.may_name = scope.certain = false;
  scope.in_head = true;
  scope.where = Where::anywhere;
  for (const ElementId id : {ElementId::header, ElementId::footer})
    if (random_.chance(20))
      content(node.append_child(layout::rule_of(id).name.data()), layout::rule_of(id), layout::blocks, scope);
}

// The rungs go down in an order that holds, each but the first once.
void TemplateMaker::ladder(pugi::xml_node parent) {
  pugi::xml_node node = parent.append_child("ladder");
  const ElementRule& rule = layout::rule_of(ElementId::ladder);
  attributes(node, rule, {});
  ladders_.emplace_back(node.attribute("id").value());
  pugi::xml_node first = node.append_child("step");
  attributes(first, layout::rule_of(ElementId::step), {});
  first.remove_attribute("condense");
  first.remove_attribute("tracking");
  std::vector<ElementId> ways;
  for (const ElementRule& way : layout::element_rules())
    if ((way.category & layout::steps) != 0 && random_.chance(40)) ways.push_back(way.id);
  std::stable_partition(ways.begin(), ways.end(), [](ElementId id) { return id != ElementId::step; });
  for (const ElementId id : ways)
    attributes(node.append_child(layout::rule_of(id).name.data()), layout::rule_of(id), {});
}

void TemplateMaker::style(pugi::xml_node parent, bool first) {
  pugi::xml_node node = parent.append_child("style");
  attributes(node, layout::rule_of(ElementId::style), {});
  if (std::string_view(node.attribute("override").value()) == "yes" && !wild()) {
    node.remove_attribute("based-on");
    if (first || styles_.empty()) {
      node.remove_attribute("override");
    } else {
      node.attribute("id") = random_.pick(styles_).c_str();
      return;
    }
  }
  if (!node.attribute("font") && (first || random_.chance(20)))
    node.append_attribute("font") = random_.pick({"gothic", "mincho", "gothic-mixed"}).c_str();
  if (node.attribute("font")) font_styles_.emplace_back(node.attribute("id").value());
  if (first && wild_ == 0) node.remove_attribute("writing");
  (node.attribute("border") || node.attribute("padding") ? box_styles_ : styles_)
      .emplace_back(node.attribute("id").value());
  if (first && styles_.empty()) styles_.emplace_back(node.attribute("id").value());
}

void TemplateMaker::definition(pugi::xml_node parent) {
  const std::vector<std::uint16_t> kinds = {layout::blocks, layout::blocks,   layout::inlines, layout::rows,
                                            layout::items,  layout::sections, layout::slices,  layout::cells};
  Definition out{"", random_.pick(kinds), random_.between(1, 3), {}, 0, 0};
  pugi::xml_node node = parent.append_child("define");
  attributes(node, layout::rule_of(ElementId::define), {});
  out.name = node.attribute("name").value();
  Scope scope;
  scope.where = Where::anywhere;
  scope.in_definition = true;
  scope.may_name = scope.certain = false;
  scope.columns = out.columns;
  for (int i = random_.between(0, 2); i > 0; --i) {
    const int type = random_.between(0, 3);
    const Variable one{new_name("p"), static_cast<Variable::Type>(type)};
    pugi::xml_node param = node.append_child("param");
    param.append_attribute("name") = one.name.c_str();
    constexpr const char* types[] = {"string", "number", "boolean", "nodes"};
    if (type != 0 || random_.chance(50)) param.append_attribute("type") = types[type];
    out.parameters.push_back(one);
  }
  scope.variables = out.parameters;
  budget_ = random_.between(3, 12);
  slot_ = 0;
  if (out.holds == layout::rows)
    rows(node, scope, 2);
  else
    fill(node, out.holds, scope, 1, 3);
  out.slot = slot_;
  out.slot_columns = slot_columns_;
  definitions_.push_back(out);
}

void TemplateMaker::document(pugi::xml_node layout) {
  pugi::xml_node node = layout.append_child("document");
  Scope scope;
  scope.variables = variables_;
  attributes(node, layout::rule_of(ElementId::document), scope);
  add(node, layout::rule_of(ElementId::section), scope);
  fill(node, layout::sections, scope, 0, 2);
}

// Links lead to a name that is surely there.
void TemplateMaker::finish_links(pugi::xml_node layout) {
  for (const pugi::xpath_node found : layout.select_nodes("//link[@to = '?']")) {
    pugi::xml_node link = found.node();
    if (!targets_.empty() && !wild()) {
      link.attribute("to") = random_.pick(targets_).c_str();
      continue;
    }
    link.set_name("span");
    link.remove_attribute("to");
    link.remove_attribute("contents");
    if (!link.attribute("style")) link.append_attribute("style") = random_.pick(styles_).c_str();
  }
}

pugi::xml_node TemplateMaker::add(pugi::xml_node parent, const ElementRule& rule, Scope& scope) {
  --budget_;
  if (rule.id == ElementId::let) {
    let(parent, scope);
    return parent;
  }
  pugi::xml_node node = parent.append_child(std::string(rule.name).c_str());
  Scope inner = scope;
  ++inner.depth;
  attributes(node, rule, scope);
  content(node, rule, layout::holds_in(rule, 0), inner);
  return node;
}

void TemplateMaker::text(pugi::xml_node node) {
  const std::string said = wild() ? odd_text(random_) : random_.chance(70) ? word(random_) : sentence(random_, 1, 8);
  node.append_child(pugi::node_pcdata).set_value(said.c_str());
}

void TemplateMaker::content(pugi::xml_node node, const ElementRule& rule, std::uint16_t holds, Scope scope) {
  switch (rule.id) {
    case ElementId::table:
    case ElementId::grid:
      scope.in_table = rule.id == ElementId::table;
      return table(node, scope);
    case ElementId::ruby:
      if (!node.attribute("kind") || std::string_view(node.attribute("kind").value()) == "group") break;
      node.attribute("reading") = random_.pick({"かん/じ", "きょ/う", "a/b"}).c_str();
      node.append_child(pugi::node_pcdata).set_value(random_.pick({"漢字", "今日", "流儀"}).c_str());
      return;
    case ElementId::combine:
    case ElementId::spread:
      node.append_child(pugi::node_pcdata).set_value(random_.pick({"31", "事業", "№", "12"}).c_str());
      return;
    default:
      break;
  }
  if (holds == layout::nothing) return;
  if (holds == mixed) holds = random_.chance(70) ? layout::inlines : layout::blocks;
  const bool few = (holds & layout::words) != 0 || scope.depth > 4;
  fill(node, holds, scope, rule.id == ElementId::p || rule.id == ElementId::cell ? 0 : 1, few ? 2 : 5);
}

// Children of any of the categories, and text where it may stand.
// A table of contents and its entries: roles that are allowed only together.
void TemplateMaker::contents_list(pugi::xml_node node) {
  const auto with_role = [&](pugi::xml_node parent, const char* role) {
    pugi::xml_node made = parent.append_child(random_.pick({"group", "box"}).c_str());
    made.append_attribute("role") = role;
    return made;
  };
  pugi::xml_node list = with_role(node, "toc");
  for (int i = random_.between(1, 3); i > 0; --i) text(with_role(list, "toc-item").append_child("p"));
}

void TemplateMaker::fill(pugi::xml_node node, std::uint16_t holds, Scope& scope, int least, int most) {
  const std::size_t known = scope.variables.size();
  if ((holds & layout::words) != 0) text(node);
  for (int i = random_.between(least, most); i > 0; --i) {
    if (budget_ <= 0 || scope.depth > 8) break;
    const ElementRule& rule = choose(holds, scope);
    if (layout::is_control(rule.id) && rule.id != ElementId::let) {
      --budget_;
      Scope inner = scope;
      ++inner.depth;
      control(node, rule, holds, inner);
    } else {
      add(node, rule, scope);
    }
    if ((holds & layout::words) != 0 && random_.chance(60)) text(node);
  }
  if (holds == layout::blocks && scope.in_structure && random_.chance(3)) contents_list(node);
  if (!node.first_child() && holds == layout::blocks && random_.chance(80)) text(node.append_child("p"));
  if (!node.first_child() && holds == layout::sections) add(node, layout::rule_of(ElementId::section), scope);
  scope.variables.resize(known);
}

const ElementRule& TemplateMaker::choose(std::uint16_t holds, const Scope& scope) {
  std::vector<const ElementRule*> rules;
  std::vector<int> weights;
  for (const ElementRule& rule : layout::element_rules()) {
    if ((rule.category & holds) == 0) continue;
    rules.push_back(&rule);
    weights.push_back(weight(rule, scope));
  }
  return *rules[random_.weighted(weights)];
}

int TemplateMaker::weight(const ElementRule& rule, const Scope& scope) const {
  switch (rule.id) {
    case ElementId::p:
      return 30;
    case ElementId::value:
      return 16;
    case ElementId::section:
    case ElementId::row:
    case ElementId::item:
    case ElementId::slice:
      return 15;
    case ElementId::table:
      return scope.depth > 3 ? 1 : 12;
    case ElementId::bookmark:
    case ElementId::anchor:
      return scope.may_name ? 4 : wild_ > 0 ? 1 : 0;
    case ElementId::page_break:
      return scope.columns == 0 && scope.depth < 2 ? 3 : wild_ > 0 ? 1 : 0;
    case ElementId::page_number:
    case ElementId::page_count:
      return scope.in_head ? 20 : wild_ > 0 ? 1 : 0;
    case ElementId::slot:
      return scope.in_definition && slot_ == 0 ? 8 : wild_ > 0 ? 1 : 0;
    case ElementId::call:
      return definitions_.empty() ? 0 : 4;
    default:
      return layout::is_control(rule.id) ? 3 : 5;
  }
}

void set(pugi::xml_node node, std::string_view name, const std::string& value) {
  const std::string key(name);
  pugi::xml_attribute there = node.attribute(key.c_str());
  (there ? there : node.append_attribute(key.c_str())) = value.c_str();
}

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

Made make(std::uint64_t seed, std::uint64_t document) {
  Random random(seed, document);
  const std::size_t kind = random.weighted({64, 20, 10, 6});
  constexpr int wildness[] = {0, 1, 4, 15};
  pugi::xml_document layout, included, data;
  pugi::xml_node root = layout.append_child("layout"), inner = included.append_child("layout");
  TemplateMaker(random, wildness[kind]).make(root, inner);
  make_data(random, wildness[kind], data);
  Made made;
  made.wildness = wildness[kind];
  const auto add = [&](const char* name, const pugi::xml_document& xml) { made.files.push_back({name, written(xml)}); };
  add("t.xml", layout);
  if (inner.first_child()) add("i.xml", included);
  add("d.xml", data);
  return made;
}

}  // namespace toji::random
