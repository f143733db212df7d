#pragma once
// 外字: an office's own private-use characters, and which characters of Unicode they stand for.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data_tree/tree.h"
#include "engine/font/library.h"

namespace toji::bind {

struct Gaiji {
  std::map<char32_t, std::string> characters;  // the character in UTF-8, with its variation selector where it has one
  std::vector<font::Outline> outlines;         // by ascending code
};

// Whose table it is: outlines belong to the fonts, for all documents alike.
enum class GaijiTable { fonts, dataset };

// Reads <gaiji><character code="U+E000" to="葛󠄀"/>, or mj="MJ000001" (a number of 文字情報基盤), or
// reading="…" outline="M…Z"</gaiji>. All mistakes go to the diagnostics. A table with MJ numbers opens the face
// IPAmjMincho; throws EnvironmentError when it is missing.
Gaiji read_gaiji(const data_tree::DataTree&, const font::Library&, Diagnostics&, GaijiTable = GaijiTable::dataset);

// The text with the table's characters in their codes' place.
std::string with_gaiji(std::string_view text, const Gaiji&);

// Every text and attribute of the data with the table's characters in their codes' place; codes that it lacks stay, and
// are reported where they would be set.
void replace_gaiji(data_tree::DataTree&, const Gaiji&);

}  // namespace toji::bind
