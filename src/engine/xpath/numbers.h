#pragma once
// Numbers and text, as XPath 1.0 converts them.
#include <string>
#include <string_view>

namespace toji::xpath {

// XPath 1.0, 4.4: blanks, an optional minus sign, digits with or without a point, blanks; NaN for anything else.
double to_number(std::string_view text);

// XPath 1.0, 4.2: no exponent, no point in integers, and no more digits than tell the number from all others; -0 is 0.
// NaN and Infinity by their names.
std::string to_string(double number);

// XPath 1.0, 4.4: the integer nearest to the number, of two the one nearer to positive infinity.
double round_half_up(double number);

}  // namespace toji::xpath
