#include "engine/layout/styles.h"

#include "engine/layout/messages.h"
#include "engine/layout/suggest.h"
#include "engine/page/limits.h"

namespace toji::layout {
namespace {

using A = AttributeId;

template <class T>
void take(std::optional<T>& target, const Element& element, AttributeId name) {
  if (const T* value = element.get<T>(name)) target = *value;
}

void take_word(std::optional<std::string>& target, const Element& element, AttributeId name) {
  if (const Word* word = element.get<Word>(name)) target = word->text;
}

template <class Meaning>
void take_choice(std::optional<Meaning>& target, const Element& element, AttributeId name) {
  if (const auto meaning = element.choice<Meaning>(name)) target = meaning;
}

void take_text_properties(Style& style, const Element& element) {
  if (const auto* size = element.get<LengthSpec>(A::size)) style.size = Length::raw(size->value);
  if (const int* leading = element.get<int>(A::leading)) style.leading = Em::ratio(*leading, 1000);
  if (const int* condense = element.get<int>(A::condense)) style.condense = *condense;
  take(style.tracking, element, A::tracking);
  take(style.color, element, A::color);
  take(style.first_indent, element, A::first_indent);
  take(style.rest_indent, element, A::rest_indent);
  take(style.space_before, element, A::space_before);
  take(style.keep_with_next, element, A::keep_with_next);
  take(style.widows, element, A::widows);
  take(style.orphans, element, A::orphans);
  take(style.space_after, element, A::space_after);
  take_word(style.not_at_start, element, A::not_at_start);
  take_word(style.not_at_end, element, A::not_at_end);
  take_word(style.allowed_at_start, element, A::allowed_at_start);
  take_word(style.allowed_at_end, element, A::allowed_at_end);
}

// What characters stand together, and the space between them.
void take_line_properties(Style& style, const Element& element) {
  take(style.keep_numbers, element, A::keep_numbers);
  take_word(style.units, element, A::units);
  take_word(style.number_prefixes, element, A::number_prefixes);
  take(style.latin_adjust, element, A::latin_adjust);
  if (const auto* space = element.get<LengthSpec>(A::latin_space)) style.latin_space = Em::raw(space->value);
  take(style.spread, element, A::spread);
  take(style.hang_marks, element, A::hang_marks);
  take(style.tabs, element, A::tabs);
  take_choice(style.emphasis, element, A::emphasis);
  take(style.underline, element, A::underline);
  take(style.strike, element, A::strike);
  take(style.combine_digits, element, A::combine_digits);
  take_choice(style.breaking, element, A::breaking);
  take_choice(style.punctuation, element, A::punctuation);
  take_choice(style.trim_line_start, element, A::line_start);
  take_choice(style.vertical, element, A::writing);
  take_choice(style.align, element, A::align);
  take_choice(style.kinsoku, element, A::kinsoku);
  take_choice(style.overflow, element, A::overflow);
}

void take_box_properties(Style& style, const Element& element) {
  take(style.background, element, A::background);
  take(style.padding, element, A::padding);
  take(style.border, element, A::border);
  take(style.border_top, element, A::border_top);
  take(style.border_right, element, A::border_right);
  take(style.border_bottom, element, A::border_bottom);
  take(style.border_left, element, A::border_left);
  take(style.border_diagonal, element, A::border_diagonal);
  take(style.radius, element, A::radius);
  take_choice(style.valign, element, A::valign);
}

template <class Map>
std::vector<std::string_view> keys(const Map& map) {
  std::vector<std::string_view> out;
  for (const auto& entry : map) out.push_back(entry.first);
  return out;
}

void take_references(Style& style, const Element& element, const Layout& layout, const font::Library& fonts,
                     Diagnostics& diagnostics) {
  if (const Word* word = element.get<Word>(A::font)) {
    style.family = fonts.family(word->text);
    if (!*style.family)
      diagnostics.error(messages::unknown_name, element.span,
                        {"font", word->text, suggestion(word->text, fonts.family_names())});
  }
  if (const Word* word = element.get<Word>(A::ladder)) {
    const auto found = layout.ladders.find(word->text);
    if (found != layout.ladders.end())
      style.ladder = found->second;
    else
      diagnostics.error(messages::unknown_name, element.span,
                        {"ladder", word->text, suggestion(word->text, keys(layout.ladders))});
  }
}

}  // namespace

void check_type(const Element& element, AttributeId size, AttributeId condense, Diagnostics& diagnostics) {
  const auto* asked = element.get<LengthSpec>(size);
  const int* width = element.get<int>(condense);
  const std::string name(rule_of(element.id).name);
  if (asked && Length::raw(asked->value) < page::smallest_type)
    diagnostics.error(messages::small_type, element.span, {name});
  if (width && *width < page::least_condense) diagnostics.error(messages::narrow_type, element.span, {name});
}

void override_style(Style& style, const Element& element, const Layout& layout, const font::Library& fonts,
                    Diagnostics& diagnostics) {
  check_type(element, A::size, A::condense, diagnostics);
  take_text_properties(style, element);
  take_line_properties(style, element);
  take_box_properties(style, element);
  take_references(style, element, layout, fonts, diagnostics);
}

Style read_style(const Element& element, const Layout& layout, const font::Library& fonts, Diagnostics& diagnostics) {
  Style style;
  const std::string& base = element.word(A::based_on);
  if (!base.empty()) {
    const auto found = layout.styles.find(base);
    if (found != layout.styles.end())
      style = found->second;
    else
      diagnostics.error(messages::style_loop, element.span,
                        {element.word(A::id), base, suggestion(base, keys(layout.styles))});
  }
  style.id = element.word(A::id);
  override_style(style, element, layout, fonts, diagnostics);
  return style;
}

}  // namespace toji::layout
