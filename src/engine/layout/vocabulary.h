#pragma once
// The template language as data: elements, their attributes, and what may stand in what.
#include <cstdint>
#include <span>
#include <string_view>

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

enum class AttributeId : std::uint8_t {
  align,
  allowed_at_end,
  allowed_at_start,
  alt,
  author,
  background,
  based_on,
  binding,
  border,
  border_bottom,
  border_diagonal,
  border_left,
  border_right,
  border_top,
  breaking,
  by,
  cell_style,
  color,
  columns,
  combine_digits,
  condense,
  contents,
  date,
  depth,
  diameter,
  diagonal,
  emphasis,
  field,
  fit,
  font,
  first_indent,
  footer_offset,
  format,
  gap,
  gutter,
  hang_marks,
  head,
  header,
  header_offset,
  headers,
  height,
  hint,
  href,
  id,
  keep,
  keep_numbers,
  keywords,
  kind,
  kinsoku,
  label,
  label_start,
  label_width,
  ladder,
  language,
  latin_adjust,
  latin_space,
  leading,
  legend,
  line_start,
  margin,
  mark,
  max_pages,
  merge,
  more,
  multiple,
  name,
  not_at_end,
  not_at_start,
  number_prefixes,
  optional,
  overflow,
  override_,
  owner,
  padding,
  page,
  palette,
  patterns,
  punctuation,
  radius,
  reading,
  reason,
  repeat,
  rest_indent,
  right_page,
  role,
  row_gap,
  rows,
  select,
  separator,
  size,
  sort,
  space_after,
  space_before,
  span,
  split,
  spread,
  squeeze,
  strike,
  style,
  subject,
  summary,
  tabs,
  test,
  title,
  to,
  tracking,
  type,
  underline,
  units,
  valign,
  value,
  width,
  writing
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
  choice,  // one of AttributeRule::words
  color,   // #rgb or #rrggbb
  colors,
  border,    // "0.5pt solid #000"
  words,     // any of AttributeRule::words, blank-separated
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

struct AttributeRule {
  AttributeId id;
  AttributeType type;
  bool required = false;
  std::string_view words = {};  // for choice and words: the words allowed, blank-separated
  bool computed = false;        // may hold XPath in braces; what that gives is of the type too
};

struct ElementRule {
  ElementId id;
  std::string_view name;
  std::uint16_t category;  // where it may stand
  std::uint16_t holds;     // categories of its children
  std::span<const AttributeRule> attributes;
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
