#pragma once
// Extracted text, compared without its blanks and line breaks.
#include <string>
#include <vector>

namespace booklet {

std::string without_blanks(const std::string& utf8);

// Which characters `actual` lacks and which it has beyond `expected`, blanks aside: "lost 字×2, foreign x"; empty when
// both hold the same characters as often.
std::string difference(const std::string& expected, const std::string& actual);

// Up to where both agree, and how each goes on.
std::string first_difference(const std::string& expected, const std::string& actual);

std::vector<std::string> split(const std::string&, char);
std::string joined(const std::vector<std::string>&, const std::string& between = "");

}  // namespace booklet
