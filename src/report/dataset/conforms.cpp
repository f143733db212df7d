// Holds a file against its rules: names, counts, values; not what refers to other files.
#include <algorithm>
#include <string>
#include <vector>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "report/dataset/messages.h"
#include "report/dataset/values.h"
#include "report/dataset/vocabulary.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;

class Conformance {
 public:
  Conformance(const DataTree& tree, std::string_view sheet, Diagnostics& diagnostics)
      : tree_(tree), sheet_(sheet), diagnostics_(diagnostics) {}

  bool root(const RootRule& expected) {
    const pugi::xml_node node = tree_.document.document_element();
    if (node.name() != expected.name) {
      report(messages::root, tree_.place_of(node), {node.name(), std::string(expected.name)});
      return false;
    }
    element(node, *expected.rule);
    return good_;
  }

 private:
  void report(const MessageText& text, Span span, std::vector<std::string> args) {
    good_ = false;
    diagnostics_.add({Severity::error, &text, span, sheet_, field_, std::move(args)});
  }

  void element(const pugi::xml_node& node, const Rule& rule) {
    attributes(node, rule);
    content(node, rule);
    children(node, rule);
  }

  void attributes(const pugi::xml_node& node, const Rule& rule) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const auto known = std::find_if(rule.attributes.begin(), rule.attributes.end(),
                                      [&](const AttributeRule& a) { return a.name == attribute.name(); });
      if (known == rule.attributes.end())
        unknown_attribute(node, attribute, rule);
      else
        value(known->value, std::string(known->name), attribute.value(), tree_.place_of(node, known->name));
    }
    for (const AttributeRule& wanted : rule.attributes)
      if (wanted.required && !node.attribute(wanted.name.data()))
        report(messages::missing_attribute, tree_.place_of(node), {std::string(wanted.name), node.name()});
  }

  void unknown_attribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute, const Rule& rule) {
    std::vector<std::string_view> names;
    for (const AttributeRule& a : rule.attributes) names.push_back(a.name);
    const Span span = tree_.place_of(node, attribute.name());
    if (names.empty()) return report(messages::no_attributes, span, {attribute.name(), node.name()});
    const auto near = nearest(attribute.name(), names);
    const std::string like = alike(attribute.name(), names);
    if (!like.empty())
      return report(messages::alike_attribute, span,
                    {attribute.name(), node.name(), like, odd_characters(attribute.name(), like)});
    report(near.empty() ? messages::misplaced_attribute : messages::unknown_attribute, span,
           {attribute.name(), node.name(), suggestion(near, names)});
  }

  void value(Value kind, const std::string& of, const std::string& given, Span span) {
    if (is_value(kind, given)) return;
    const Allowed allowed = allowed_values(kind);
    std::string meant;
    for (const std::string& one : corrected(kind, given))
      if (kind != Value::id || !is_taken(one)) (meant += meant.empty() ? "" : ", ") += one;
    report(meant.empty() ? messages::bad_value : messages::bad_value_near, span,
           {of, given, std::string(allowed.ja), std::string(allowed.en), meant});
  }

  // An element of this file has the id already.
  bool is_taken(const std::string& id) const {
    const auto has_id = [&](const pugi::xml_node& node) { return node.attribute("id").value() == id; };
    return static_cast<bool>(tree_.document.find_node(has_id));
  }

  void content(const pugi::xml_node& node, const Rule& rule) {
    const auto lines = data_tree::lines_of(tree_, node);
    const bool has_elements =
        std::any_of(node.begin(), node.end(), [](const auto& c) { return c.type() == pugi::node_element; });
    if (rule.content == Content::elements || (rule.content == Content::text_or_elements && has_elements)) {
      if (!lines.empty()) stray_text(node, lines.front());
    } else if (rule.content == Content::typed) {
      value(rule.value, node.name(), data_tree::normalized(node.text().get()), tree_.span_of(node));
    } else if (lines.empty() && (rule.content == Content::required_text || rule.content == Content::text_or_elements)) {
      report(messages::empty_text, tree_.place_of(node), {node.name()});
    }
  }

  void stray_text(const pugi::xml_node& node, const data_tree::TextLine& line) {
    std::size_t end = 0;
    const char32_t first = line.text.empty() ? 0 : next_character(line.text, end);
    const bool wide_tag = first != '<' && tag_sign_like(first) == '<';
    report(wide_tag ? messages::wide_tag : messages::stray_text, line.span,
           {node.name(), excerpt(line.text), to_utf8(first), code_point(first)});
  }

  void children(const pugi::xml_node& node, const Rule& rule) {
    std::vector<unsigned> seen(rule.children.size());
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      const auto known = std::find_if(rule.children.begin(), rule.children.end(),
                                      [&](const ChildRule& c) { return c.name == child.name(); });
      if (known == rule.children.end()) {
        unknown_child(node, child, rule);
        continue;
      }
      const auto index = static_cast<std::size_t>(known - rule.children.begin());
      if (++seen[index] == 2 && (known->count == Count::one || known->count == Count::optional))
        report(messages::repeated_element, tree_.place_of(child), {child.name(), node.name()});
      enter(child, *known->rule);
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (seen[i] == 0 && (rule.children[i].count == Count::one || rule.children[i].count == Count::many))
        report(messages::missing_element, tree_.place_of(node), {std::string(rule.children[i].name), node.name()});
  }

  // In a sheet the field is the child of the root that one is in.
  void enter(const pugi::xml_node& child, const Rule& rule) {
    const bool is_field = !sheet_.empty() && field_.empty();
    if (is_field) field_ = child.name();
    element(child, rule);
    if (is_field) field_.clear();
  }

  void unknown_child(const pugi::xml_node& node, const pugi::xml_node& child, const Rule& rule) {
    std::vector<std::string_view> names;
    for (const ChildRule& c : rule.children) names.push_back(c.name);
    const Span span = tree_.place_of(child);
    if (names.empty())
      return report(rule.content == Content::elements ? messages::nothing_inside : messages::text_only, span,
                    {child.name(), node.name()});
    const std::string like = alike(child.name(), names);
    if (!like.empty())
      return report(messages::alike_element, span,
                    {child.name(), node.name(), like, odd_characters(child.name(), like)});
    const auto near = nearest(child.name(), names);
    report(near.empty() ? messages::misplaced_element : messages::unknown_element, span,
           {child.name(), node.name(), suggestion(near, names)});
  }

  static std::string excerpt(const std::string& line) {
    std::size_t end = 0;
    for (int characters = 0; end < line.size(); ++end)
      if ((static_cast<unsigned char>(line[end]) & 0xC0) != 0x80 && ++characters > 12) break;
    return end < line.size() ? line.substr(0, end) + "…" : line;
  }

  const DataTree& tree_;
  std::string sheet_, field_;
  Diagnostics& diagnostics_;
  bool good_ = true;
};

}  // namespace

bool conforms(const DataTree& tree, const RootRule& expected, std::string_view sheet, Diagnostics& diagnostics) {
  return Conformance(tree, sheet, diagnostics).root(expected);
}

}  // namespace toji::dataset
