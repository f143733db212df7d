#include "engine/layout/attributes.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/language_tag.h"
#include "base/look_alike.h"
#include "base/utf8.h"
#include "engine/layout/forms.h"
#include "engine/layout/messages.h"
#include "engine/layout/suggest.h"
#include "engine/layout/units.h"
#include "texts/engine/layout/attributes.h"

namespace toji::layout {
namespace {

namespace text = texts::engine_layout_attributes;

template <class T>
std::optional<Value> boxed(std::optional<T> value) {
  if (!value) return {};
  return Value(std::move(*value));
}

std::optional<Value> parse_integer(std::string_view text) {
  if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string_view::npos) return {};
  return Value(static_cast<int>(*parse_decimal(text) / 1'000'000));
}

std::optional<Value> parse_name(std::string_view text) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_name_byte)) return {};
  return Value(Word{std::string(text)});
}

std::optional<Value> parse_language(std::string_view text) {
  if (!is_language_tag(text)) return {};
  return Value(Word{std::string(text)});
}

std::optional<Value> parse_yes_no(std::string_view text) {
  if (text == "yes") return Value(true);
  if (text == "no") return Value(false);
  return {};
}

std::optional<Value> parse_choice(std::string_view text, const Choices& among) {
  const Choices::Word* word = among.find(text);
  if (!word) return {};
  return Value(Choice{&among, word});
}

std::optional<Value> parse_colors(std::string_view text) {
  std::vector<page::Color> colors;
  for (const auto word : split_words(text)) {
    const auto color = parse_color(word);
    if (!color) return {};
    colors.push_back(*color);
  }
  return Value(std::move(colors));
}

std::optional<Value> parse_words(std::string_view text, const Choices& among) {
  std::vector<Choice> words;
  for (const auto word : split_words(text)) {
    const Choices::Word* known = among.find(word);
    if (!known) return {};
    words.push_back({&among, known});
  }
  return Value(std::move(words));
}

std::optional<Value> parse_measure(AttributeType type, std::string_view text) {
  const auto length = parse_length(text);
  if (!length) return {};
  const bool absolute = length->unit == Unit::points;
  const bool fits = type == AttributeType::length     ? true
                    : type == AttributeType::extent   ? length->value >= 0
                    : type == AttributeType::absolute ? absolute && length->value >= 0
                    : type == AttributeType::size     ? absolute && length->value > 0
                                                      : length->unit == Unit::em || length->value == 0;
  if (!fits) return {};
  return Value(*length);
}

std::optional<Value> parse_absolute_edges(std::string_view text) {
  const auto edges = parse_edges(text);
  if (!edges) return {};
  for (const LengthSpec& side : {edges->top, edges->right, edges->bottom, edges->left})
    if (side.unit != Unit::points) return {};
  return Value(*edges);
}

}  // namespace

std::optional<Value> parse_value(const AttributeRule& rule, std::string_view text) {
  switch (rule.type) {
    case AttributeType::name:
      return parse_name(text);
    case AttributeType::plain:
      return Value(Word{std::string(text)});
    case AttributeType::length:
    case AttributeType::extent:
    case AttributeType::absolute:
    case AttributeType::size:
    case AttributeType::em:
      return parse_measure(rule.type, text);
    case AttributeType::edges:
      return boxed(parse_edges(text));
    case AttributeType::absolute_edges:
      return parse_absolute_edges(text);
    case AttributeType::columns:
      return boxed(parse_columns(text));
    case AttributeType::column:
      return boxed(parse_column(text));
    case AttributeType::tabs:
      return boxed(parse_tabs(text));
    case AttributeType::height:
      return boxed(parse_height(text));
    case AttributeType::integer:
      return parse_integer(text);
    case AttributeType::yes_no:
      return parse_yes_no(text);
    case AttributeType::choice:
      return parse_choice(text, *rule.choices);
    case AttributeType::color:
      return boxed(parse_color(text));
    case AttributeType::colors:
      return parse_colors(text);
    case AttributeType::border:
      return boxed(parse_border(text));
    case AttributeType::words:
      return parse_words(text, *rule.choices);
    case AttributeType::factor:
      return boxed(parse_thousandths(text));
    case AttributeType::language:
      return parse_language(text);
    case AttributeType::text:
    case AttributeType::xpath:
      break;
  }
  return {};
}

namespace {

void read_attribute(const AttributeRule& rule, std::string_view text, Span span, Element& element, Scope& scope,
                    Diagnostics& diagnostics) {
  const bool computed = rule.computed && text.find('{') != std::string_view::npos;
  if (rule.type == AttributeType::text || computed) {
    element.attributes.add(rule.id, compile_text(text, span, scope, diagnostics));
  } else if (rule.type == AttributeType::xpath) {
    element.attributes.add(rule.id, compile(text, span, scope, diagnostics));
  } else if (auto value = parse_value(rule, text)) {
    element.attributes.add(rule.id, std::move(*value));
  } else {
    const Form form = form_of(rule);
    const std::string meant = guess(rule, text);
    diagnostics.error(meant.empty() ? messages::bad_value : messages::bad_value_near, span,
                      {std::string(name_of(rule.id)), std::string(text), form.ja, form.en, meant});
  }
}

std::string spaced(const Choices& words) {
  std::string out;
  for (const Choices::Word& word : words) out.append(out.empty() ? "" : " ").append(word.text);
  return out;
}

std::vector<std::string_view> names(const ElementRule& rule) {
  std::vector<std::string_view> out;
  for (const AttributeRule& attribute : rule.attributes) out.push_back(name_of(attribute.id));
  return out;
}

}  // namespace

Form form_of(const AttributeRule& rule) {
  if (rule.choices != nullptr) {
    const std::vector<std::string> words{spaced(*rule.choices)};
    return {say(text::one_of, Language::ja, words), say(text::one_of, Language::en, words)};
  }
  const Sentence& told = form_of(rule.type).told;
  return {std::string(told.ja), std::string(told.en)};
}

std::string guess(const AttributeRule& rule, std::string_view text) {
  std::string plain;
  for (char32_t c : to_utf32(text)) {
    if (c > 0x7F && looks_like(to_utf8(c), "-")) c = '-';
    plain += c > 0xFF00 && c < 0xFF5F ? to_utf8(static_cast<char32_t>(c - 0xFEE0)) : c == 0x3000 ? " " : to_utf8(c);
  }
  plain = lowered(plain);
  if (plain != text && parse_value(rule, plain)) return plain;
  const bool is_number = plain.find_first_not_of("0123456789.-") == std::string::npos;
  if (is_number && parse_value(rule, plain + "pt")) return plain + "pt";
  if (rule.type != AttributeType::choice) return {};
  const auto near = nearest(plain, rule.choices->texts());
  return near.empty() ? std::string() : near.front();
}

void read_attributes(const data_tree::DataTree& tree, const pugi::xml_node& node, const ElementRule& rule,
                     Element& element, Scope& scope, Diagnostics& diagnostics) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const auto known = std::find_if(rule.attributes.begin(), rule.attributes.end(),
                                    [&](const AttributeRule& a) { return name_of(a.id) == name; });
    const Span span = tree.place_of(node, name);
    if (known == rule.attributes.end()) {
      diagnostics.error(messages::unknown_attribute, span,
                        {std::string(rule.name), std::string(name), suggestion(name, names(rule))});
    } else {
      read_attribute(*known, attribute.value(), span, element, scope, diagnostics);
    }
  }
  for (const AttributeRule& attribute : rule.attributes) {
    if (!attribute.required || node.attribute(std::string(name_of(attribute.id)).c_str())) continue;
    diagnostics.error(messages::missing_attribute, element.span,
                      {std::string(rule.name), std::string(name_of(attribute.id))});
  }
}

}  // namespace toji::layout
