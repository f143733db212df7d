#pragma once
// Text that shows nothing and says nothing.
#include <string_view>

namespace toji::typeset {

// Whether UTF-8 text has nothing but white space and characters that are ignored by default (Unicode 5.21); so has
// empty text.
bool is_blank(std::string_view);

}  // namespace toji::typeset
