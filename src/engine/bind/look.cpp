#include "engine/bind/look.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

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

namespace {

// What is longer than any page many times over stays so, and can still be added and multiplied.
constexpr Length longest = Length::pt(1'000'000);

Length multiplied(Em factor, Length length) {
  constexpr std::int64_t usual = 256 * Em::per_em;  // of both: the product stays below the longest
  if (std::max(std::abs(factor.units()), std::abs(length.units())) < usual) return factor.at(length);
  const std::int64_t most = std::numeric_limits<std::int64_t>::max() / 2 / std::max<std::int64_t>(1, length.units());
  const Length product = factor.units() > most ? longest : factor.units() < -most ? -longest : factor.at(length);
  return max(-longest, min(product, longest));
}

}  // namespace

Length resolve_relative(const layout::LengthSpec& spec, const Look& look) {
  const Length size = look.text.size;
  return multiplied(Em::raw(spec.value),
                    spec.unit == layout::Unit::lines ? multiplied(look.paragraph->leading, size) : size);
}

namespace {

void take_tabs(typeset::ParagraphStyle& paragraph, const std::vector<layout::TabSpec>& tabs, const Look& look) {
  paragraph.tabs.clear();
  for (const layout::TabSpec& tab : tabs) paragraph.tabs.push_back({resolve(tab.position, look), tab.align, tab.leader});
  std::stable_sort(paragraph.tabs.begin(), paragraph.tabs.end(),
                   [](const auto& a, const auto& b) { return a.position < b.position; });
}

// What is inside an underlined element is underlined by that element's line.
void take_rules(typeset::TextStyle& text, const layout::Style& style) {
  const bool ruled = text.underline || text.strike;
  take(text.underline, style.underline);
  take(text.strike, style.strike);
  if (ruled || !(text.underline || text.strike)) return;
  text.rule_size = text.size;
  text.rule_color = text.color;
}

// What lengths in em and in lines depend on must have been taken before.
void take_paragraph(typeset::ParagraphStyle& paragraph, const layout::Style& style, const Look& look) {
  take(paragraph.align, style.align);
  take(paragraph.kinsoku, style.kinsoku);
  take(paragraph.overflow, style.overflow);
  take(paragraph.not_at_start, style.not_at_start);
  take(paragraph.not_at_end, style.not_at_end);
  take(paragraph.allowed_at_start, style.allowed_at_start);
  take(paragraph.allowed_at_end, style.allowed_at_end);
  take(paragraph.keep_numbers, style.keep_numbers);
  take(paragraph.units, style.units);
  take(paragraph.number_prefixes, style.number_prefixes);
  take(paragraph.breaking, style.breaking);
  take(paragraph.punctuation, style.punctuation);
  take(paragraph.trim_line_start, style.trim_line_start);
  take(paragraph.latin_space, style.latin_space);
  take(paragraph.latin_adjust, style.latin_adjust);
  take(paragraph.hang_marks, style.hang_marks);
  take(paragraph.vertical, style.vertical);
  take(paragraph.combine_digits, style.combine_digits);
  take_length(paragraph.first_indent, style.first_indent, look);
  take_length(paragraph.rest_indent, style.rest_indent, look);
  take_length(paragraph.spread, style.spread, look);
  if (style.tabs) take_tabs(paragraph, *style.tabs, look);
}

}  // namespace

Look apply(const layout::Style& style, const Look& inherited) {
  Look look = inherited;
  take(look.text.family, style.family);
  take(look.text.size, style.size);
  take(look.text.condense, style.condense);
  take(look.text.color, style.color);
  take_rules(look.text, style);
  take(look.text.emphasis, style.emphasis);
  typeset::ParagraphStyle& paragraph = look.paragraph.own();
  take(paragraph.leading, style.leading);
  take_length(look.text.tracking, style.tracking, look);
  take_paragraph(paragraph, style, look);
  return look;
}

const Looks::Known& Looks::of(const layout::Style& style, const Look& inherited) {
  constexpr std::ptrdiff_t most_known = 16;  // surroundings of a style; a document may give each element its own
  const auto [begin, end] = known_.equal_range(&style);
  const auto found =
      std::find_if(begin, end, [&](const auto& known) { return known.second.inherited.same(inherited); });
  if (found != end) return found->second;
  if (std::distance(begin, end) == most_known) known_.erase(begin, end);
  const Look look = apply(style, inherited);
  return known_.emplace(&style, Known{inherited, look, box_look(style, look)})->second;
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
