#pragma once
// What the groups of rules have in common. Only vocabulary.cpp includes the groups.
#include "engine/layout/choice_words.h"
#include "engine/layout/vocabulary.h"

namespace toji::layout::rules {

using A = AttributeId;
using T = AttributeType;
using E = ElementId;

constexpr AttributeRule computed(AttributeRule rule) {
  rule.computed = true;
  return rule;
}

constexpr AttributeRule required(AttributeRule rule) {
  rule.required = true;
  return rule;
}

// A property that the elements inside take over; value where none around has it.
constexpr Default inherited(std::string_view value = {}) { return {value, {}, true}; }

constexpr Default said(std::string_view ja, std::string_view en) { return {{}, {ja, en}}; }

// The style of an element, which computes its name.
constexpr AttributeRule style(Sentence about, Default otherwise = {}) {
  return computed({A::style, T::name, about, otherwise});
}

constexpr std::uint16_t anything = sections | blocks | inlines | texts | rows | cells | slices | items | columns;

}  // namespace toji::layout::rules
