#pragma once
// What each element of a dataset is called, which attributes it takes, what may stand in it, and what the reference
// says of it: said once, in vocabulary_*.cpp, a file of the dataset each. data/*.rng say the same for editors;
// tests/dataset compares them.
#include <span>
#include <string_view>

#include "base/sentence.h"
#include "engine/data_tree/tree.h"

namespace toji::dataset {

enum class Count : std::uint8_t { one, optional, many, any };  // many: at least one
// id: of the element itself; reference: of another one.
enum class Value : std::uint8_t { text, id, reference, number, count, date, yes, digits, size };
// awaited_text: required, but whoever reads the sheet says so, as an unfinished sheet may still lack it.
enum class Content : std::uint8_t { elements, text, required_text, awaited_text, typed, mixed, text_or_elements };

struct Rule;

struct AttributeRule {
  std::string_view name;
  Sentence about;
  bool required = false;
  Value value = Value::text;
  Sentence otherwise = {};  // what holds where it is not written
};

struct ChildRule {
  std::string_view name;
  Count count;
  const Rule* rule;
  Sentence about;
};

struct Rule {
  Content content = Content::elements;
  Value value = Value::text;  // of the text, where content is typed
  std::span<const AttributeRule> attributes = {};
  std::span<const ChildRule> children = {};
};

struct RootRule {
  std::string_view name;
  const Rule* rule;
  Sentence about;
};

extern const RootRule plan_file, year_file, guide_file, sheet_file;

// Reports everything in the tree that the rules do not allow; true if there is nothing.
// sheet: what messages call the sheet, empty for the other files.
bool conforms(const data_tree::DataTree&, const RootRule&, std::string_view sheet, Diagnostics&);

}  // namespace toji::dataset
