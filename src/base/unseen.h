#pragma once
// Characters that cannot be seen, or not be told from a usual blank: what is printed and what is copied or searched for
// would differ. Source: Unicode 15, DerivedCoreProperties (Default_Ignorable_Code_Point), PropList (White_Space).
#include <cstdint>
#include <string>

#include "base/texts.h"

namespace toji {

enum class Unseen : std::uint8_t {
  invisible,      // default-ignorable, or drawn as nothing
  break_control,  // ZERO WIDTH SPACE, WORD JOINER: where a line may and may not be broken
  blank,          // looks like a space and is another character
  line_end,       // another sign for a line's end
  control,        // of ISO 6429
  garbled,        // stands for text that was lost
  noncharacter,   // never a character (Unicode 23.7)
  selector,       // chooses a variant of the character before it
};

struct UnseenCharacters {
  char32_t first, last;
  Unseen kind;
  Text name;  // what they are called
};

// The entry that c belongs to; null for all that print, for U+0020, U+3000, tab and line feed, and for private use.
const UnseenCharacters* unseen(char32_t c);

// "U+00A0": at least four digits.
std::string code_point(char32_t c);

}  // namespace toji
