#pragma once
// The string functions of XPath 1.0, 4.2: they count characters (code points), not bytes. Texts are UTF-8.
#include <string>
#include <string_view>

namespace toji::xpath {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
std::string_view trimmed(std::string_view);

std::size_t length_of(std::string_view text);
// The characters whose position p, from 1, has first <= p < end; both may be anything, NaN too.
std::string_view part_of(std::string_view text, double first, double end);
std::string translated(std::string_view text, std::string_view from, std::string_view to);
std::string normalized_space(std::string_view text);
// Where the mark first stands in the text; npos if it does not. In a time that grows with both lengths, not with their
// product.
std::size_t place_in(std::string_view text, std::string_view mark);
std::string_view before(std::string_view text, std::string_view mark);
std::string_view after(std::string_view text, std::string_view mark);

}  // namespace toji::xpath
