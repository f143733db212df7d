#pragma once
// 外字: an office's own private-use characters, and which characters of Unicode they stand for.
#include <map>
#include <string>

#include "data_tree/tree.h"
#include "font/library.h"

namespace toji::bind {

// From the private-use code to the character in UTF-8, with its variation selector where it has one.
using Gaiji = std::map<char32_t, std::string>;

// Reads <gaiji><character code="U+E000" to="葛󠄀"/> or mj="MJ000001" (a number of 文字情報基盤)</gaiji>. All mistakes go to
// the diagnostics. A table with MJ numbers opens the face IPAmjMincho; throws EnvironmentError when it is missing.
Gaiji read_gaiji(const data_tree::DataTree&, const font::Library&, Diagnostics&);

// Every text and attribute of the data with the table's characters in their codes' place; codes that it lacks stay, and
// are reported where they would be set.
void replace_gaiji(data_tree::DataTree&, const Gaiji&);

}  // namespace toji::bind
