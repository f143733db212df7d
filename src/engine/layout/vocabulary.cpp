#include "engine/layout/vocabulary.h"

#include <array>

#include "engine/layout/choice_words.h"

namespace toji::layout {
namespace {

using A = AttributeId;
using T = AttributeType;
using E = ElementId;

constexpr AttributeRule computed(AttributeRule rule) {
  rule.computed = true;
  return rule;
}
constexpr AttributeRule one_of(AttributeId id, const Choices& words, bool required = false) {
  return {id, T::choice, required, &words};
}
constexpr AttributeRule style = computed({A::style, T::name});
constexpr AttributeRule cell_style = computed({A::cell_style, T::name});

constexpr AttributeRule include_rules[] = {{A::href, T::plain, true}};
constexpr AttributeRule page_rules[] = {
    {A::id, T::name, true},   one_of(A::size, choices::papers),     {A::width, T::absolute},
    {A::height, T::absolute}, {A::margin, T::absolute_edges, true}, {A::header_offset, T::absolute},
    {A::footer_offset, T::absolute}};
constexpr AttributeRule style_rules[] = {{A::id, T::name, true},
                                         {A::based_on, T::name},
                                         {A::override_, T::yes_no},
                                         {A::font, T::name},
                                         {A::size, T::size},
                                         {A::leading, T::factor},
                                         {A::condense, T::factor},
                                         {A::tracking, T::length},
                                         {A::color, T::color},
                                         one_of(A::align, choices::aligns),
                                         one_of(A::kinsoku, choices::kinsokus),
                                         one_of(A::overflow, choices::overflows),
                                         {A::not_at_start, T::plain},
                                         {A::not_at_end, T::plain},
                                         {A::allowed_at_start, T::plain},
                                         {A::allowed_at_end, T::plain},
                                         {A::keep_numbers, T::yes_no},
                                         {A::units, T::plain},
                                         {A::number_prefixes, T::plain},
                                         one_of(A::breaking, choices::breakings),
                                         one_of(A::punctuation, choices::punctuations),
                                         one_of(A::line_start, choices::line_starts),
                                         {A::latin_space, T::em},
                                         {A::latin_adjust, T::yes_no},
                                         {A::spread, T::extent},
                                         {A::hang_marks, T::yes_no},
                                         {A::tabs, T::tabs},
                                         one_of(A::emphasis, choices::emphases),
                                         {A::underline, T::yes_no},
                                         {A::strike, T::yes_no},
                                         one_of(A::writing, choices::writings),
                                         {A::combine_digits, T::integer},
                                         {A::first_indent, T::length},
                                         {A::rest_indent, T::length},
                                         {A::space_before, T::length},
                                         {A::space_after, T::length},
                                         {A::padding, T::edges},
                                         {A::background, T::color},
                                         {A::border, T::border},
                                         {A::border_top, T::border},
                                         {A::border_right, T::border},
                                         {A::border_bottom, T::border},
                                         {A::border_left, T::border},
                                         {A::border_diagonal, T::border},
                                         {A::radius, T::extent},
                                         one_of(A::valign, choices::valigns),
                                         {A::ladder, T::name}};
constexpr AttributeRule ladder_rules[] = {
    {A::id, T::name, true}, one_of(A::overflow, choices::ladder_overflows), {A::mark, T::plain}, {A::more, T::plain}};
constexpr AttributeRule step_rules[] = {{A::size, T::size, true},
                                        {A::condense, T::factor},
                                        {A::tracking, T::em},
                                        {A::squeeze, T::yes_no},
                                        {A::leading, T::factor}};
constexpr AttributeRule tighten_rules[] = {{A::to, T::em, true}, {A::by, T::em}};
constexpr AttributeRule condense_rules[] = {{A::to, T::factor, true}, {A::by, T::factor}};
constexpr AttributeRule reduce_rules[] = {{A::to, T::size, true}, {A::by, T::size}, {A::leading, T::factor}};
constexpr AttributeRule define_rules[] = {{A::name, T::name, true}};
constexpr AttributeRule param_rules[] = {{A::name, T::name, true},
                                         one_of(A::type, choices::parameter_types)};
constexpr AttributeRule document_rules[] = {{A::title, T::text, true},
                                            {A::author, T::text},
                                            {A::subject, T::text},
                                            {A::keywords, T::text},
                                            {A::language, T::language},
                                            {A::date, T::text},
                                            one_of(A::binding, choices::bindings),
                                            {A::gutter, T::absolute},
                                            {A::multiple, T::integer}};
constexpr AttributeRule section_rules[] = {
    {A::page, T::name, true},  style,                      one_of(A::label, choices::labels),
    {A::label_start, T::text}, {A::max_pages, T::integer}, {A::right_page, T::xpath},
    {A::subject, T::text},     {A::owner, T::text},        one_of(A::role, choices::section_roles)};
constexpr AttributeRule p_rules[] = {style, one_of(A::role, choices::roles), {A::field, T::text}};
constexpr AttributeRule table_rules[] = {
    {A::columns, T::columns}, style, cell_style, {A::summary, T::text}};
constexpr AttributeRule grid_rules[] = {{A::columns, T::columns},
                                        style,
                                        cell_style,
                                        {A::gap, T::extent},
                                        {A::row_gap, T::extent}};
constexpr AttributeRule column_rules[] = {computed({A::width, T::column, true})};
constexpr AttributeRule row_rules[] = {
    computed({A::height, T::height}), {A::head, T::yes_no}, {A::keep, T::text}, {A::split, T::yes_no}};
constexpr AttributeRule cell_rules[] = {style,
                                        {A::span, T::text},
                                        {A::rows, T::text},
                                        one_of(A::header, choices::headers),
                                        {A::id, T::text},
                                        {A::headers, T::text},
                                        {A::field, T::text},
                                        {A::merge, T::text},
                                        one_of(A::fit, choices::fits),
                                        one_of(A::diagonal, choices::diagonals),
                                        {A::size, T::text}};
constexpr AttributeRule box_rules[] = {
    style, computed({A::width, T::extent}), computed({A::height, T::extent}), one_of(A::role, choices::group_roles)};
constexpr AttributeRule group_rules[] = {
    one_of(A::role, choices::group_roles), style, {A::keep, T::yes_no}, {A::repeat, T::yes_no}};
constexpr AttributeRule list_rules[] = {style, {A::label_width, T::extent, true}};
constexpr AttributeRule item_rules[] = {{A::label, T::text, true}, style};
constexpr AttributeRule pie_rules[] = {computed({A::diameter, T::extent, true}), {A::alt, T::text, true},
                                       {A::legend, T::yes_no}, style, computed({A::palette, T::colors, true}),
                                       computed({A::patterns, T::words, false, &choices::patterns})};
constexpr AttributeRule slice_rules[] = {{A::value, T::xpath, true}, {A::label, T::text}, {A::name, T::text, true}};
constexpr AttributeRule rule_rules[] = {
    {A::border, T::border, true}, {A::space_before, T::length}, {A::space_after, T::length}};
constexpr AttributeRule space_rules[] = {computed({A::height, T::extent, true})};
constexpr AttributeRule anchor_rules[] = {{A::name, T::text, true}};
constexpr AttributeRule bookmark_rules[] = {
    {A::title, T::text, true}, {A::depth, T::integer, true}, {A::name, T::text, true}};
constexpr AttributeRule for_each_rules[] = {{A::select, T::xpath, true}, {A::optional, T::yes_no}};
constexpr AttributeRule test_rules[] = {{A::test, T::xpath, true}};
constexpr AttributeRule let_rules[] = {{A::name, T::name, true}, {A::select, T::xpath}};
constexpr AttributeRule with_rules[] = {{A::name, T::name, true}, {A::select, T::xpath, true}};
constexpr AttributeRule stop_rules[] = {{A::test, T::xpath}, {A::reason, T::text, true}, {A::hint, T::text}};
constexpr AttributeRule call_rules[] = {{A::name, T::name, true}, {A::select, T::xpath}};
constexpr AttributeRule value_rules[] = {
    {A::select, T::xpath, true}, {A::optional, T::yes_no}, {A::separator, T::plain}, style};
constexpr AttributeRule number_rules[] = {{A::select, T::xpath, true},
                                          one_of(A::format, choices::numerals, true),
                                          style};
constexpr AttributeRule span_rules[] = {computed({A::style, T::name, true})};
constexpr AttributeRule link_rules[] = {{A::to, T::text, true}, {A::contents, T::text, true}, style};

constexpr AttributeRule ruby_rules[] = {
    {A::reading, T::text, true}, one_of(A::kind, choices::ruby_kinds), style};
constexpr AttributeRule spread_rules[] = {{A::width, T::extent, true}};

constexpr std::uint16_t anything = sections | blocks | inlines | texts | rows | cells | slices | items | columns;

constexpr ElementRule table[] = {
    {E::layout, "layout", nothing, tops, {}},
    {E::include, "include", tops, nothing, include_rules},
    {E::page, "page", tops, page_parts, page_rules},
    {E::header, "header", page_parts, blocks, {}},
    {E::footer, "footer", page_parts, blocks, {}},
    {E::style, "style", tops, nothing, style_rules},
    {E::ladder, "ladder", tops, steps, ladder_rules},
    {E::step, "step", steps, nothing, step_rules},
    {E::squeeze, "squeeze", steps, nothing, {}},
    {E::tighten, "tighten", steps, nothing, tighten_rules},
    {E::condense, "condense", steps, nothing, condense_rules},
    {E::reduce, "reduce", steps, nothing, reduce_rules},
    {E::define, "define", tops, anything | params, define_rules},
    {E::param, "param", params, nothing, param_rules},
    {E::document, "document", tops, sections, document_rules},
    {E::section, "section", sections, blocks, section_rules},
    {E::p, "p", blocks, inlines, p_rules},
    {E::table, "table", blocks, rows | columns, table_rules},
    {E::grid, "grid", blocks, rows | columns, grid_rules},
    {E::column, "column", columns, nothing, column_rules},
    {E::row, "row", rows, cells, row_rules},
    {E::cell, "cell", cells, blocks | inlines, cell_rules},
    {E::box, "box", blocks, blocks, box_rules},
    {E::group, "group", blocks, blocks, group_rules},
    {E::list, "list", blocks, items, list_rules},
    {E::item, "item", items, blocks | inlines, item_rules},
    {E::pie, "pie", blocks, slices, pie_rules},
    {E::slice, "slice", slices, nothing, slice_rules},
    {E::rule, "rule", blocks, nothing, rule_rules},
    {E::space, "space", blocks, nothing, space_rules},
    {E::page_break, "page-break", blocks, nothing, {}},
    {E::anchor, "anchor", blocks, nothing, anchor_rules},
    {E::bookmark, "bookmark", blocks, nothing, bookmark_rules},
    {E::for_each, "for-each", anything, anything, for_each_rules},
    {E::if_, "if", anything, anything, test_rules},
    {E::choose, "choose", anything, branches, {}},
    {E::when, "when", branches, anything, test_rules},
    {E::otherwise, "otherwise", branches, anything, {}},
    {E::let, "let", anything | tops, texts, let_rules},
    {E::stop, "stop", anything | tops, nothing, stop_rules},
    {E::call, "call", anything, anything | withs, call_rules},
    {E::with, "with", withs, nothing, with_rules},
    {E::slot, "slot", anything, nothing, {}},
    {E::value, "value", words, nothing, value_rules},
    {E::number, "number", words, nothing, number_rules},
    {E::span, "span", inlines, inlines, span_rules},
    {E::link, "link", inlines, inlines, link_rules},
    {E::br, "br", words, nothing, {}},
    {E::tab, "tab", words, nothing, {}},
    {E::ruby, "ruby", inlines, texts, ruby_rules},
    {E::sup, "sup", inlines, inlines, {}},
    {E::sub, "sub", inlines, inlines, {}},
    {E::combine, "combine", inlines, texts, {}},
    {E::spread, "spread", inlines, texts, spread_rules},
    {E::text, "text", words, nothing, {}},  // character data, no element that one could write
};
constexpr std::span<const ElementRule> elements = std::span(table).first(std::size(table) - 1);
static_assert(std::size(table) == static_cast<std::size_t>(E::text) + 1);

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (table[i].id != static_cast<E>(i)) return false;
  return true;
}
static_assert(in_order(), "rule_of looks an element up by its number");

// allowed_at_end is allowed-at-end, override_ is override.
struct Name {
  constexpr explicit Name(std::string_view identifier) {
    if (identifier.ends_with('_')) identifier.remove_suffix(1);
    for (const char c : identifier) text.at(size++) = c == '_' ? '-' : c;
  }
  constexpr operator std::string_view() const { return {text.data(), size}; }
  std::array<char, 20> text{};
  std::size_t size = 0;
};

constexpr std::array attribute_names{
#define TOJI_NAME(name) Name(#name),
    TOJI_ATTRIBUTES(TOJI_NAME)
#undef TOJI_NAME
};

}  // namespace

std::span<const ElementRule> element_rules() { return elements; }

const ElementRule* find_element(std::string_view name) {
  for (const ElementRule& rule : elements)
    if (rule.name == name) return &rule;
  return nullptr;
}

const ElementRule& rule_of(ElementId id) { return table[static_cast<std::size_t>(id)]; }

std::string_view name_of(AttributeId id) { return attribute_names[static_cast<std::size_t>(id)]; }

bool is_control(ElementId id) { return id >= ElementId::for_each && id <= ElementId::slot; }

std::uint16_t holds_in(const ElementRule& rule, std::uint16_t context) {
  switch (rule.id) {
    case ElementId::choose:
      return branches;
    case ElementId::for_each:
    case ElementId::if_:
    case ElementId::when:
    case ElementId::otherwise:
      return context;
    default:
      return rule.holds;
  }
}

std::uint16_t context_in(const ElementRule& rule, std::uint16_t context) {
  if (rule.id == ElementId::call) return anything;
  if (rule.id == ElementId::let) return texts;
  return is_control(rule.id) ? context : rule.holds;
}

}  // namespace toji::layout
