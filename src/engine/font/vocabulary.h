#pragma once
// What the elements of fonts.xml and gaiji.xml are called, and what the reference says of them: said once, here.
// fonts/*.rng say the same for editors.
#include <span>
#include <string_view>
#include <vector>

#include "engine/reference/reference.h"

namespace toji::font {

struct AttributeRule {
  std::string_view name;
  Sentence about;
  Sentence form;
  bool required = false;
  Sentence otherwise = {};
};

struct ElementRule {
  std::string_view name;
  std::string_view parent;  // empty for the root
  reference::Count count;   // in it
  Sentence about;
  std::span<const AttributeRule> attributes = {};
  Sentence content = {};  // of one that holds text
};

std::span<const ElementRule> font_rules();
std::span<const ElementRule> gaiji_rules();

// What may stand in an element of fonts.xml, and its attributes, by name.
std::vector<std::string_view> children_of(std::string_view element);
std::vector<std::string_view> attributes_of(std::string_view element);

// What to write in fonts.xml for an element that is not there; null where the name says nothing.
const Sentence* advice_for(std::string_view element);

// fonts and gaiji.
std::vector<reference::Vocabulary> languages();

}  // namespace toji::font
