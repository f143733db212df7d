#include "bind/look.h"

#include <algorithm>

namespace toji::bind {
namespace {

template <class T>
void take(T& target, const std::optional<T>& value) {
  if (value) target = *value;
}

void take_length(Length& target, const std::optional<layout::LengthSpec>& spec, const Look& look) {
  if (spec) target = resolve(*spec, look);
}

Edges resolve_edges(const layout::EdgesSpec& spec, const Look& look) {
  return {resolve(spec.top, look), resolve(spec.right, look), resolve(spec.bottom, look), resolve(spec.left, look)};
}

}  // namespace

Length resolve(const layout::LengthSpec& spec, const Look& look) {
  switch (spec.unit) {
    case layout::Unit::points:
      return Length::raw(spec.value);
    case layout::Unit::em:
      return Em::raw(spec.value).at(look.text.size);
    case layout::Unit::lines:
      return Em::raw(spec.value).at(look.paragraph.leading.at(look.text.size));
  }
  return {};
}

namespace {

// Emphasis marks by name (JLREQ 3.3.9).
char32_t emphasis_mark(std::string_view name) {
  if (name == "dot") return U'•';
  if (name == "circle") return U'◦';
  if (name == "sesame") return U'﹅';
  return name == "open-sesame" ? U'﹆' : U'\0';
}

void take_line_properties(Look& look, const layout::Style& style) {
  take(look.paragraph.allowed_at_end, style.allowed_at_end);
  take(look.paragraph.keep_numbers, style.keep_numbers);
  take(look.paragraph.units, style.units);
  take(look.paragraph.number_prefixes, style.number_prefixes);
  take(look.paragraph.breaking, style.breaking);
  take(look.paragraph.punctuation, style.punctuation);
  take(look.paragraph.trim_line_start, style.trim_line_start);
  take(look.paragraph.latin_space, style.latin_space);
  take(look.paragraph.latin_adjust, style.latin_adjust);
  take(look.paragraph.hang_marks, style.hang_marks);
  take(look.paragraph.vertical, style.vertical);
  take(look.paragraph.combine_digits, style.combine_digits);
  take(look.text.underline, style.underline);
  take(look.text.strike, style.strike);
  if (style.emphasis) look.text.emphasis = emphasis_mark(*style.emphasis);
  take_length(look.paragraph.spread, style.spread, look);
  if (!style.tabs) return;
  look.paragraph.tabs.clear();
  for (const layout::TabSpec& tab : *style.tabs)
    look.paragraph.tabs.push_back({resolve(tab.position, look), tab.align});
  std::stable_sort(look.paragraph.tabs.begin(), look.paragraph.tabs.end(),
                   [](const auto& a, const auto& b) { return a.position < b.position; });
}

}  // namespace

Look apply(const layout::Style& style, const Look& inherited) {
  Look look = inherited;
  take(look.text.family, style.family);
  take(look.text.size, style.size);
  take(look.text.condense, style.condense);
  take(look.text.color, style.color);
  take(look.paragraph.align, style.align);
  take(look.paragraph.leading, style.leading);
  take(look.paragraph.kinsoku, style.kinsoku);
  take(look.paragraph.overflow, style.overflow);
  take(look.paragraph.not_at_start, style.not_at_start);
  take(look.paragraph.not_at_end, style.not_at_end);
  take(look.paragraph.allowed_at_start, style.allowed_at_start);
  take_length(look.text.tracking, style.tracking, look);
  take_length(look.paragraph.first_indent, style.first_indent, look);
  take_length(look.paragraph.rest_indent, style.rest_indent, look);
  take_line_properties(look, style);
  return look;
}

BoxLook box_look(const layout::Style& style, const Look& look) {
  BoxLook box;
  if (style.padding) box.padding = resolve_edges(*style.padding, look);
  const content::Border all = style.border.value_or(content::Border{});
  box.borders = {style.border_top.value_or(all), style.border_right.value_or(all), style.border_bottom.value_or(all),
                 style.border_left.value_or(all)};
  box.diagonal = style.border_diagonal.value_or(box.borders.top);
  if (style.radius) box.radius = resolve(*style.radius, look);
  box.background = style.background;
  take(box.align, style.valign);
  box.ladder = style.ladder;
  return box;
}

}  // namespace toji::bind
