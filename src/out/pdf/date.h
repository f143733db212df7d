#pragma once
// Dates (ISO 32000-1 7.9.4).
#include <string>
#include <string_view>

namespace toji::pdf {

// A day as the moment at which it begins in Japan, whose offices' days they are: "2024-08-01T00:00:00+09:00". Any other
// date as it is.
std::string zoned(std::string_view iso8601);

// "2024-08-01T09:00:00+09:00" → "D:20240801090000+09'00'"; a day as zoned() has it; "2024" → "D:2024". Empty stays
// empty. Throws std::logic_error for what is_iso_date refuses: the template's reader has checked it.
std::string pdf_date(std::string_view iso8601);

}  // namespace toji::pdf
