#pragma once
// A template after reading: typed elements with their attributes parsed. Binding only walks this.
#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "engine/content/document.h"
#include "engine/layout/vocabulary.h"
#include "engine/xpath/expression.h"

namespace toji::layout {

// A compiled XPath expression with its text and place, for messages.
struct Query {
  std::shared_ptr<const xpath::Expression> compiled;
  std::string text;
  Span span;
};

// Text with XPath in braces, as in XSLT's attribute value templates: "シート{@番号}".
struct TextTemplate {
  struct Part {
    std::string text;
    std::optional<Query> query;
  };
  std::vector<Part> parts;
};

enum class Unit : std::uint8_t { points, em, lines };

// A length whose unit may depend on the style in force; value in raw units of Length or Em.
struct LengthSpec {
  std::int64_t value = 0;
  Unit unit = Unit::points;
};

struct EdgesSpec {
  LengthSpec top, right, bottom, left;
};

struct ColumnSpec {
  bool fill = false;
  int share = 1;
  LengthSpec length;
};

struct HeightSpec {
  content::Extent kind = content::Extent::natural;
  LengthSpec length;
};

struct TabSpec {
  LengthSpec position;
  typeset::TabStop::Align align = typeset::TabStop::Align::start;
  typeset::TabStop::Leader leader = typeset::TabStop::Leader::none;
};

struct Style;
struct Definition;

struct Word {
  std::string text;
  const Style* style = nullptr;            // the one of this name, where the attribute asks for a style
  const Definition* definition = nullptr;  // the one that a call puts in its place
  xpath::Variable* variable = nullptr;     // the one that is given a value
};

using Value = std::variant<Word, TextTemplate, Query, LengthSpec, EdgesSpec, std::vector<ColumnSpec>, HeightSpec, int,
                           bool, page::Color, ColumnSpec, std::vector<TabSpec>, std::vector<page::Color>,
                           content::Border, Choice, std::vector<Choice>>;

// An element has few of many attributes, and is asked for most of them: what it has not got is known at once.
class Attributes {
 public:
  void add(AttributeId name, Value value) {
    there_[place(name)] |= bit(name);
    names_.push_back(name);
    values_.push_back(std::move(value));
  }
  const Value* find(AttributeId name) const {
    if ((there_[place(name)] & bit(name)) == 0) return nullptr;
    std::size_t i = 0;
    while (names_[i] != name) ++i;
    return &values_[i];
  }
  const std::vector<Value>& values() const { return values_; }
  Value* find(AttributeId name) { return const_cast<Value*>(std::as_const(*this).find(name)); }

 private:
  static constexpr std::size_t place(AttributeId name) { return static_cast<std::size_t>(name) / 64; }
  static constexpr std::uint64_t bit(AttributeId name) { return std::uint64_t{1} << static_cast<unsigned>(name) % 64; }
  std::array<std::uint64_t, 4> there_{};  // an AttributeId is a byte
  std::vector<AttributeId> names_;
  std::vector<Value> values_;
};

struct Element {
  ElementId id = ElementId::text;
  std::uint16_t category = words;  // where it may stand
  Span span;
  Attributes attributes;
  std::vector<Element> children;
  std::string text;  // of ElementId::text

  template <class T>
  const T* get(AttributeId name) const {
    return std::get_if<T>(attributes.find(name));
  }
  // An attribute that the vocabulary requires, so that reading has made sure of it.
  template <class T>
  const T& require(AttributeId name) const {
    if (const T* found = get<T>(name)) return *found;
    throw std::logic_error("required attribute " + std::string(name_of(name)) + " passed the reader");
  }
  // What the word of a choice means; nothing where there is none.
  template <class Meaning>
  std::optional<Meaning> choice(AttributeId name) const {
    const Choice* found = get<Choice>(name);
    return found ? std::optional(found->as<Meaning>()) : std::nullopt;
  }
  // Empty where there is none.
  const std::string& word(AttributeId name) const {
    static const std::string none;
    const Word* found = get<Word>(name);
    return found ? found->text : none;
  }
};

// What a style says; a property without value is inherited.
struct Style {
  std::string id;
  std::optional<const font::Family*> family;
  std::optional<Length> size;
  std::optional<std::int32_t> condense;
  std::optional<LengthSpec> tracking, first_indent, rest_indent, space_before, space_after;
  std::optional<page::Color> color, background;
  std::optional<typeset::Align> align;
  std::optional<Em> leading;
  std::optional<typeset::Kinsoku> kinsoku;
  std::optional<typeset::Overflow> overflow;
  std::optional<std::string> not_at_start, not_at_end, allowed_at_start, allowed_at_end, units, number_prefixes;
  std::optional<int> widows, orphans;
  std::optional<bool> keep_with_next;
  std::optional<bool> keep_numbers, latin_adjust, hang_marks, underline, strike;
  std::optional<typeset::Breaking> breaking;
  std::optional<typeset::Punctuation> punctuation;
  std::optional<bool> trim_line_start, vertical;
  std::optional<Em> latin_space;
  std::optional<LengthSpec> spread;
  std::optional<std::vector<TabSpec>> tabs;
  std::optional<char32_t> emphasis;
  std::optional<int> combine_digits;
  std::optional<EdgesSpec> padding;
  std::optional<content::Border> border, border_top, border_right, border_bottom, border_left, border_diagonal;
  std::optional<LengthSpec> radius;
  std::optional<content::VerticalAlign> valign;
  std::shared_ptr<const content::Ladder> ladder;
};

struct PageDefinition {
  Size size;
  Edges margin;
  Length header_offset, footer_offset;
  const Element* header = nullptr;
  const Element* footer = nullptr;
};

struct Definition {
  const Element* element = nullptr;
  std::vector<const Element*> parameters;
  bool has_slot = false;
};

// A style that changes single properties of one defined elsewhere, which this document does not define.
struct UnusedOverride {
  std::string id;
  Span span;
};

struct Layout {
  std::vector<std::unique_ptr<Element>> roots;  // the template and what it includes
  const Element* document = nullptr;
  std::vector<const Element*> globals;  // <let> and <stop> outside of all else, in order
  std::map<std::string, Style, std::less<>> styles;
  std::vector<UnusedOverride> unused_overrides;
  std::map<std::string, std::shared_ptr<const content::Ladder>, std::less<>> ladders;
  std::map<std::string, PageDefinition, std::less<>> pages;
  std::map<std::string, Definition, std::less<>> definitions;
  // One for each <let> and <param>, with its value. The compiled queries point to them, so one Layout serves one
  // binding at a time.
  std::deque<xpath::Variable> variables;
};

}  // namespace toji::layout
