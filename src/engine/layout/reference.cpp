#include "engine/layout/reference.h"

#include "engine/layout/forms.h"
#include "engine/layout/vocabulary.h"

namespace toji::layout {
namespace {

constexpr Sentence place_of_control = {"中に置くものを置ける所なら、どこでも", "wherever what it brings may stand"};
constexpr Sentence content_of_control = {"そこに置けるもの", "what may stand there"};
constexpr Sentence content_of_definition = {"呼び出す所に置けるもの", "what may stand where it is called"};
constexpr Sentence controls = {"制御の要素", "control elements"};
constexpr Sentence texts_and_controls = {"文字、制御の要素", "text, control elements"};

reference::Attribute described(const AttributeRule& rule) {
  reference::Attribute out{std::string(name_of(rule.id)), rule.about};
  out.form = form_of(rule.type).name;
  if (rule.type != AttributeType::yes_no) out.told = form_of(rule.type).told;
  out.otherwise = {std::string(rule.otherwise.value), rule.otherwise.words, rule.otherwise.inherited};
  out.required = rule.required;
  out.computed = rule.computed;
  if (rule.choices != nullptr)
    for (const Choices::Word& word : *rule.choices) out.words.push_back({std::string(word.text), word.about});
  return out;
}

// Where <if> may stand: what a control element brings, and what a definition holds.
std::uint16_t anything() { return rule_of(ElementId::if_).category; }
bool stands_anywhere(const ElementRule& rule) { return is_control(rule.id) && (rule.category & blocks) != 0; }
bool holds_anything(const ElementRule& rule) { return (rule.holds & anything()) == anything(); }

// Whether the reference names the one in the other: not what may stand anywhere or in anything.
bool is_child(const ElementRule& child, const ElementRule& parent) {
  const int held = holds_anything(parent) ? parent.holds & ~anything() : parent.holds;
  return !stands_anywhere(child) && (child.category & held) != 0;
}

Sentence content_of(const ElementRule& rule) {
  if (holds_anything(rule)) return is_control(rule.id) ? content_of_control : content_of_definition;
  if ((rule.holds & words) != 0) return texts_and_controls;
  return (rule.holds & anything()) != 0 ? controls : Sentence{};
}

reference::Element described(const ElementRule& rule) {
  reference::Element out{std::string(rule.name), rule.about};
  for (const ElementRule& other : element_rules()) {
    if (is_child(rule, other)) out.parents.emplace_back(other.name);
    if (is_child(other, rule)) out.children.push_back({std::string(other.name)});
  }
  for (const AttributeRule& attribute : rule.attributes) out.attributes.push_back(described(attribute));
  if (stands_anywhere(rule)) out.place = place_of_control;
  out.content = content_of(rule);
  return out;
}

}  // namespace

reference::Vocabulary language() {
  reference::Vocabulary out{"layout", "layouts/*.xml", {"ひな形の言葉です。", "The language of templates."}, {}};
  for (const ElementRule& rule : element_rules()) out.elements.push_back(described(rule));
  return out;
}

}  // namespace toji::layout
