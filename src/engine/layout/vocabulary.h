#pragma once
// The template language as data: elements, their attributes, what may stand in what, and what the reference says of it.
// The rules stand in vocabulary_*.h by groups, the words of choices in choice_words.h.
#include <cstdint>
#include <span>
#include <string_view>

#include "base/sentence.h"
#include "engine/layout/choices.h"

namespace toji::layout {

enum class ElementId : std::uint8_t {
  layout,
  include,
  page,
  header,
  footer,
  style,
  ladder,
  step,
  squeeze,
  tighten,
  condense,
  reduce,
  define,
  param,
  document,
  section,
  p,
  table,
  grid,
  column,
  row,
  cell,
  box,
  group,
  list,
  item,
  pie,
  slice,
  rule,
  space,
  page_break,
  anchor,
  bookmark,
  for_each,
  if_,
  choose,
  when,
  otherwise,
  let,
  stop,
  call,
  with,
  slot,
  value,
  number,
  page_number,
  page_count,
  span,
  link,
  br,
  tab,
  ruby,
  sup,
  sub,
  combine,
  spread,
  text
};

// Each attribute once: what is - in its name is _ here, and a name that C++ keeps for itself ends with one.
#define TOJI_ATTRIBUTES(X) \
  X(actual_text) X(align) X(allowed_at_end) X(allowed_at_start) X(alt) X(author) X(background) X(based_on) X(binding) X(border) \
  X(border_bottom) X(border_diagonal) X(border_left) X(border_right) X(border_top) X(breaking) X(by) X(cell_style) \
  X(color) X(columns) X(combine_digits) X(condense) X(contents) X(date) X(depth) X(diameter) X(diagonal) \
  X(emphasis) X(expansion) X(field) X(fit) X(font) X(first_indent) X(footer_offset) X(format) X(gap) X(gutter) X(hang_marks) \
  X(head) X(header) X(header_offset) X(headers) X(height) X(hint) X(href) X(id) X(keep) X(keep_numbers) X(keep_with_next) X(keywords) \
  X(kind) X(kinsoku) X(label) X(label_start) X(label_width) X(ladder) X(language) X(latin_adjust) X(latin_space) \
  X(leading) X(legend) X(line_start) X(margin) X(mark) X(max_pages) X(merge) X(more) X(multiple) X(name) \
  X(not_at_end) X(not_at_start) X(number_prefixes) X(of) X(optional) X(orphans) X(overflow) X(override_) X(owner) X(padding) X(page) \
  X(palette) X(patterns) X(punctuation) X(radius) X(reading) X(reason) X(repeat) X(rest_indent) X(right_page) \
  X(role) X(row_gap) X(rows) X(select) X(separator) X(size) X(space_after) X(space_before) X(span) X(split) \
  X(spread) X(squeeze) X(strike) X(style) X(subject) X(summary) X(tabs) X(test) X(title) X(to) X(tracking) X(type) \
  X(underline) X(units) X(valign) X(value) X(widows) X(width) X(writing)

enum class AttributeId : std::uint8_t {
#define TOJI_ENUMERATOR(name) name,
  TOJI_ATTRIBUTES(TOJI_ENUMERATOR)
#undef TOJI_ENUMERATOR
};

enum class AttributeType : std::uint8_t {
  name,   // an identifier: letters, digits, - _ . and everything beyond ASCII
  plain,  // any text, taken as it is
  text,   // with XPath in braces
  xpath,
  length,          // 12mm, 3pt, 2em, 1.5lines; may be negative
  extent,          // the same, not negative
  absolute,        // pt, mm or cm, not negative
  size,            // pt, mm or cm, positive
  em,              // 0.02em; may be negative
  edges,           // one to four lengths, as in CSS, not negative
  absolute_edges,  // the same in pt, mm or cm
  columns,         // "12em 6em * 2*"
  column,          // one of them
  height,          // "5lines", "min 5lines", "fill"
  integer,
  yes_no,
  choice,  // one of AttributeRule::choices
  color,   // #rgb or #rrggbb
  colors,
  border,    // "0.5pt solid #000"
  words,     // any of AttributeRule::choices, blank-separated
  factor,    // a positive decimal such as 1.35; kept as thousandths
  language,  // BCP 47: ja, en-GB
  tabs,      // "3em 6em:end 10em:number"
};

// What an element may hold; the control elements are transparent.
enum Category : std::uint16_t {
  nothing = 0,
  tops = 1,
  page_parts = 2,
  steps = 4,
  sections = 8,
  blocks = 16,
  inlines = 32,
  rows = 64,
  cells = 128,
  slices = 256,
  items = 512,
  params = 1024,
  branches = 2048,
  withs = 4096,
  columns = 8192,
  texts = 16384,  // the inlines that are text alone, for what has no looks of its own
  words = inlines | texts
};

// What holds where an attribute is not written.
struct Default {
  std::string_view value = {};  // what one might write instead; empty where there is nothing
  Sentence words = {};          // what no value says: half the top margin
  bool inherited = false;       // what holds around the element; the value where nothing does
};

struct AttributeRule {
  AttributeId id;
  AttributeType type;
  Sentence about;
  Default otherwise = {};
  const Choices* choices = nullptr;  // of choice and words
  bool required = false;
  bool computed = false;  // may hold XPath in braces; what that gives is of the type too
};

struct ElementRule {
  ElementId id;
  std::string_view name;
  std::uint16_t category;  // where it may stand
  std::uint16_t holds;     // categories of its children
  std::span<const AttributeRule> attributes;
  Sentence about;
};

std::span<const ElementRule> element_rules();
const ElementRule* find_element(std::string_view name);
const ElementRule& rule_of(ElementId);
std::string_view name_of(AttributeId);
// True for elements that stand wherever those may stand that they bring, most handing on what their parent holds.
bool is_control(ElementId);
// What the element itself may hold where the nearest element that is no control element holds `context`.
std::uint16_t holds_in(const ElementRule&, std::uint16_t context);
// The context of its children: a control element hands on its own; what a <call> holds stands where the <slot> is.
std::uint16_t context_in(const ElementRule&, std::uint16_t context);

}  // namespace toji::layout
