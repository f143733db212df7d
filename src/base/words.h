#pragma once
// Words between ASCII blanks, as attributes list names.
#include <string_view>

namespace toji {

// Calls with each word, in order.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  constexpr std::string_view blanks = " \t\n\r";
  for (auto begin = text.find_first_not_of(blanks); begin != std::string_view::npos;
       begin = text.find_first_not_of(blanks)) {
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, text.find_first_of(blanks));
    visit(word);
    text.remove_prefix(word.size());
  }
}

}  // namespace toji
