#pragma once
// Is the file UTF-8 that XML allows?
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/data_tree/source_text.h"

namespace toji::data_tree {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // in bytes; 0 when the bytes are not UTF-8
};

// The character at the start of bytes (Unicode 3.9, table 3-7: no surrogates, no overlong forms).
CodePoint decode(std::string_view bytes);

// XML 1.0, 2.2 [2].
bool is_xml_character(char32_t);

// Characters that are more than they look like; none in nearly all files.
struct Doubtful {
  char32_t character;
  std::size_t at;  // offset of its first byte
};

// Reports the first fault; true if there is none. Then doubtful holds, in their order, the characters that the eye
// cannot see (base/unseen.h), the marks that combine with the character before them, and the sound marks of kana.
bool check_encoding(const SourceText&, Diagnostics&, std::vector<Doubtful>& doubtful);

// Whether the character is one of those.
bool is_doubtful(char32_t);

}  // namespace toji::data_tree
