#pragma once
// What the references of the languages say of an element, an attribute or a word, in both languages. References,
// schemas and `toji help` are made of these; a name of the language stands in `…` and an element in `<…>`.
#include <string_view>

namespace toji {

struct Sentence {
  std::string_view ja, en;
  constexpr bool empty() const { return ja.empty(); }
};

}  // namespace toji
