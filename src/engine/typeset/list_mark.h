#pragma once
// What makes a line an item of a list: ・ ① （1） 1. and the like at its begin.
#include <cstddef>
#include <string_view>

namespace toji::typeset {

struct ListMark {
  std::size_t end = 0;  // of the mark and the blanks behind it, in characters; 0 where there is none
  char32_t kind = 0;    // the same for all marks of one list, such as ① and ②; no character where it is a counter's
};

ListMark list_mark(std::u32string_view line);

}  // namespace toji::typeset
