#pragma once
// What names are made of: XML 1.0 (fifth edition), 2.3, without the characters that stand in a name by mistake. ＠年 and
// ［年＝５］ would be names of elements that no data has, and conditions on them would never hold.
#include <string_view>

namespace toji::xpath {

// NameStartChar and NameChar without the colon, what cannot be seen, and the signs of a keyboard's other width and their
// like (＠ ［ ＝ 〈 “).
bool begins_name(char32_t);
bool goes_on_name(char32_t);

// １２: a number as it is written at a keyboard's other width, and no name.
bool is_wide_number(std::string_view name);

// What was meant by a character that is none of XPath's: an ASCII sign or a blank; 0: nothing is near.
char meant_by(char32_t);

}  // namespace toji::xpath
