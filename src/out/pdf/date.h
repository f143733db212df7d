#pragma once
// Dates (ISO 32000-1 7.9.4).
#include <string>
#include <string_view>

namespace toji::pdf {

// "2024-08-01T09:00:00+09:00" → "D:20240801090000+09'00'"; "2024-08-01" → "D:20240801"; "2024" → "D:2024". Empty stays
// empty. Throws std::logic_error for what is_iso_date refuses: the template's reader has checked it.
std::string pdf_date(std::string_view iso8601);

}  // namespace toji::pdf
