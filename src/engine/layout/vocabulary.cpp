#include "engine/layout/vocabulary.h"

#include <array>

#include "engine/layout/vocabulary_block.h"
#include "engine/layout/vocabulary_control.h"
#include "engine/layout/vocabulary_document.h"
#include "engine/layout/vocabulary_ladder.h"
#include "engine/layout/vocabulary_style.h"
#include "engine/layout/vocabulary_table.h"
#include "engine/layout/vocabulary_text.h"

namespace toji::layout {
namespace {

constexpr auto last = static_cast<std::size_t>(ElementId::text);
// Character data, no element that one could write.
constexpr ElementRule text_rule{ElementId::text, "text", words, nothing, {}, {}};

// The rules of all groups, each at the place of its id.
constexpr auto table = [] {
  std::array<ElementRule, last + 1> out{};
  out[last] = text_rule;
  const std::span<const ElementRule> groups[] = {rules::document_group,  rules::style_group, rules::ladder_group,
                                                 rules::paragraph_group, rules::table_group, rules::block_group,
                                                 rules::control_group,   rules::text_group};
  for (const auto group : groups)
    for (const ElementRule& rule : group) out[static_cast<std::size_t>(rule.id)] = rule;
  return out;
}();

constexpr bool each_has_its_rule() {
  for (const ElementRule& rule : table)
    if (rule.name.empty()) return false;
  return true;
}
static_assert(each_has_its_rule());

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

std::span<const ElementRule> element_rules() { return std::span(table).first(last); }

const ElementRule* find_element(std::string_view name) {
  for (const ElementRule& rule : element_rules())
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
  if (rule.id == ElementId::call) return rules::anything;
  if (rule.id == ElementId::let) return texts;
  return is_control(rule.id) ? context : rule.holds;
}

}  // namespace toji::layout
