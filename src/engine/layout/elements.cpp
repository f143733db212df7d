#include "engine/layout/elements.h"

#include <algorithm>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/layout/attributes.h"
#include "engine/layout/foreign.h"
#include "engine/layout/messages.h"
#include "engine/layout/suggest.h"
#include "engine/reference/reference.h"

namespace toji::layout {
namespace {

// Line ends of a template's text together with the indentation around them are no text: Japanese is written without
// blanks, so a line may be broken anywhere in the template.
std::string template_text(std::string_view raw) {
  std::string out;
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t end = i;
    while (end < raw.size() && blank(raw[end])) ++end;
    const std::string_view gap = raw.substr(i, end - i);
    if (gap.find('\n') == std::string_view::npos) out += gap;
    i = end;
    while (i < raw.size() && !blank(raw[i])) out += raw[i++];
  }
  return out;
}

class Reader {
 public:
  Reader(const data_tree::DataTree& tree, Scope& scope, Diagnostics& diagnostics)
      : tree_(tree), scope_(scope), diagnostics_(diagnostics) {}

  // context: what the nearest element around that is no control element holds.
  Element element(const pugi::xml_node& node, const ElementRule& rule, std::uint16_t context) {
    Element out;
    out.id = rule.id;
    out.category = rule.category;
    out.span = tree_.place_of(node);
    const std::size_t mark = scope_.mark();
    read_attributes(tree_, node, rule, out, scope_, diagnostics_);
    children(node, rule, context, out);
    check(out);
    scope_.release(mark);
    if (rule.id == ElementId::let || rule.id == ElementId::param) declare(out);
    return out;
  }

 private:
  struct Held {
    std::uint16_t allowed, context;
  };

  void children(const pugi::xml_node& node, const ElementRule& rule, std::uint16_t context, Element& out) {
    const std::uint16_t allowed = holds_in(rule, context);
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) {
        child_element(child, rule, {allowed, context_in(rule, context)}, out);
      } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        child_text(child, rule, allowed, out);
      }
    }
  }

  void child_element(const pugi::xml_node& child, const ElementRule& parent, Held held, Element& out) {
    const ElementRule* rule = find_element(child.name());
    if (!rule) {
      unknown_element(child, held.allowed);
    } else if ((rule->category & held.allowed) == 0) {
      const std::string what = listed(standing_in(held.allowed));
      diagnostics_.error(what.empty() ? messages::nothing_inside : messages::misplaced_element, tree_.place_of(child),
                         {child.name(), std::string(parent.name), what});
    } else {
      out.children.push_back(element(child, *rule, held.context));
    }
  }

  void unknown_element(const pugi::xml_node& child, std::uint16_t allowed) {
    const std::string name = child.name();
    const Span place = tree_.place_of(child);
    if (names_an_image(name)) return diagnostics_.error(messages::no_images, place, {name});
    if (const Sentence* advice = advice_for(name))
      return diagnostics_.error(messages::foreign_element, place,
                                {name, reference::phrase(advice->ja), reference::phrase(advice->en)});
    diagnostics_.error(messages::unknown_element, place, {name, suggestion(name, standing_in(allowed))});
  }

  void child_text(const pugi::xml_node& child, const ElementRule& parent, std::uint16_t allowed, Element& out) {
    std::string text = template_text(child.value());
    if (text.empty()) return;
    if ((allowed & words) == 0) {
      std::size_t end = 0;
      const char32_t first = next_character(text, end);
      const bool wide_tag = first != '<' && tag_sign_like(first) == '<';
      diagnostics_.error(wide_tag ? messages::wide_tag : messages::text_not_allowed, tree_.span_of(child),
                         {std::string(parent.name), text, to_utf8(first), code_point(first)});
      return;
    }
    warn_of_braces(child, text);
    Element leaf;
    leaf.id = ElementId::text;
    leaf.span = tree_.span_of(child);
    leaf.text = std::move(text);
    out.children.push_back(std::move(leaf));
  }

  // What the table of elements cannot say.
  void check(const Element& element) {
    if (element.id == ElementId::let &&
        (element.attributes.find(AttributeId::select) != nullptr) == !element.children.empty())
      diagnostics_.error(messages::let_value, element.span, {element.word(AttributeId::name)});
    if (element.id == ElementId::table || element.id == ElementId::grid) check_columns(element);
    if (element.id == ElementId::choose) check_branches(element);
    if (element.id == ElementId::page) check_page_parts(element);
    if (element.id == ElementId::value) check_separator(element);
    if (element.id == ElementId::section) check_label(element);
  }

  void check_label(const Element& section) {
    using enum page::PageLabel::Style;
    if (section.choice<page::PageLabel::Style>(AttributeId::label).value_or(none) == none)
      check_idle(section, AttributeId::label_start, "label=\"decimal\"");
  }

  // An attribute that has an effect with another one alone.
  void check_idle(const Element& element, AttributeId attribute, const char* without) {
    if (element.attributes.find(attribute) != nullptr)
      diagnostics_.warning(messages::idle_attribute, element.span, {std::string(name_of(attribute)), without});
  }

  // Behind the branch that always holds none is ever taken.
  void check_branches(const Element& choose) {
    const auto is_last = [](const Element& branch) { return branch.id == ElementId::otherwise; };
    const auto last = std::ranges::find_if(choose.children, is_last);
    if (last == choose.children.end() || last + 1 == choose.children.end()) return;
    diagnostics_.error(messages::dead_branch, (last + 1)->span, {std::string(rule_of((last + 1)->id).name)});
  }

  void check_page_parts(const Element& page) {
    for (const ElementId id : {ElementId::header, ElementId::footer}) {
      const auto is_it = [id](const Element& part) { return part.id == id; };
      const auto first = std::ranges::find_if(page.children, is_it);
      if (first == page.children.end()) continue;
      const auto second = std::find_if(first + 1, page.children.end(), is_it);
      if (second != page.children.end())
        diagnostics_.error(messages::second_part, second->span, {std::string(rule_of(id).name)});
    }
  }

  // Of what is computed there is but one.
  void check_separator(const Element& value) {
    const Query* select = value.get<Query>(AttributeId::select);
    const bool computed = select && select->compiled && select->compiled->type() != xpath::Type::nodes;
    if (computed && value.attributes.find(AttributeId::separator) != nullptr)
      diagnostics_.warning(messages::idle_separator, value.span, {select->text});
  }

  // Columns are given once. What a call brings is not known yet.
  void check_columns(const Element& table) {
    const bool given = table.attributes.find(AttributeId::columns) != nullptr;
    const Element* column = found_in(table, [](ElementId id) { return id == ElementId::column; });
    const bool may_come = found_in(table, [](ElementId id) { return id == ElementId::call || id == ElementId::slot; });
    const std::string name(rule_of(table.id).name);
    if (given && column) diagnostics_.error(messages::columns_twice, column->span, {name});
    if (!given && !column && !may_come) diagnostics_.error(messages::no_columns, table.span, {name});
  }

  // The first such element among the children and what control elements bring there; null without one.
  template <class Wanted>
  static const Element* found_in(const Element& parent, const Wanted& wanted) {
    for (const Element& child : parent.children) {
      if (wanted(child.id)) return &child;
      const Element* found = is_control(child.id) ? found_in(child, wanted) : nullptr;
      if (found) return found;
    }
    return nullptr;
  }

  // {@n} in text is meant as in an attribute, and would be printed.
  void warn_of_braces(const pugi::xml_node& child, const std::string& text) {
    const std::size_t open = text.find('{'), close = text.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos || close == open + 1) return;
    diagnostics_.warning(messages::braces_in_text, tree_.span_of(child),
                         {text.substr(open, close + 1 - open), text.substr(open + 1, close - open - 1)});
  }

  void declare(Element& element) {
    if (Word* name = std::get_if<Word>(element.attributes.find(AttributeId::name)))
      name->variable = scope_.declare(name->text, type_of(element));
  }

  static xpath::Type type_of(const Element& element) {
    if (const Query* query = element.get<Query>(AttributeId::select))
      return query->compiled ? query->compiled->type() : xpath::Type::string;
    return element.choice<xpath::Type>(AttributeId::type).value_or(xpath::Type::string);
  }

  static std::vector<std::string_view> standing_in(std::uint16_t allowed) {
    std::vector<std::string_view> names;
    for (const ElementRule& rule : element_rules())
      if (rule.category & allowed) names.push_back(rule.name);
    return names;
  }

  const data_tree::DataTree& tree_;
  Scope& scope_;
  Diagnostics& diagnostics_;
};

}  // namespace

Element read_elements(const data_tree::DataTree& tree, const pugi::xml_node& root, Scope& scope,
                      Diagnostics& diagnostics) {
  return Reader(tree, scope, diagnostics).element(root, rule_of(ElementId::layout), nothing);
}

}  // namespace toji::layout
